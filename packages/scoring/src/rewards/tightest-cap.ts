import { addMinor } from "../money/add-minor.ts";
import type { Instant } from "../value/value-facts.ts";
import type { PastReward } from "./reward-context.ts";
import type { RewardRule, RuleCap } from "./reward-rule.ts";

const dayMs = 86_400_000;

/** The cap that leaves a person least under a rule, with what it leaves (at least 0); null without caps. */
export const tightestCap = (
  rule: RewardRule,
  customerId: string,
  pastRewards: readonly PastReward[],
  at: Instant,
): { cap: RuleCap; leftMinor: number } | null => {
  const leftUnder = (cap: RuleCap): number => {
    const since = cap.periodDays === null ? -Infinity : at - cap.periodDays * dayMs;
    const givenMinor = pastRewards
      .filter((past) => past.ruleId === rule.id && past.customerId === customerId && past.grantedAt > since)
      .reduce((sum, { costMinor }) => addMinor(sum, costMinor), 0);
    return Math.max(0, cap.mostMinor - givenMinor);
  };
  return (
    rule.caps
      .map((cap) => ({ cap, leftMinor: leftUnder(cap) }))
      .toSorted((left, right) => left.leftMinor - right.leftMinor)
      .at(0) ?? null
  );
};
