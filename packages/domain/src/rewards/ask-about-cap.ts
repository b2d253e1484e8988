import type { Transaction } from "@worth/db";
import {
  evaluateRewardRules,
  type RewardContext,
  type RewardDecision,
  type RewardRule,
} from "@worth/scoring";
import { openQueueItem } from "../queue/open-queue-item.ts";
import type { RewardHappening } from "./reward-happening.ts";
import { toEvent } from "./to-event.ts";

type Capped = {
  decision: RewardDecision;
  decisionId: string;
  happening: RewardHappening;
  context: RewardContext;
  rules: readonly RewardRule[];
  now: Date;
};

export const withoutCaps = (rule: RewardRule): RewardRule => ({ ...rule, caps: [] });

/**
 * What a cap kept back of a reward waits for a person, who may lift the cap this once. What is given within it goes
 * on by itself.
 */
export async function askAboutCap(
  transaction: Transaction,
  { decision, decisionId, happening, context, rules, now }: Capped,
): Promise<void> {
  const { customerId, reasons } = decision;
  if (customerId === null || !reasons.some(({ code }) => code === "cap_reached" || code === "cut_to_cap"))
    return;
  const uncapped = evaluateRewardRules(
    toEvent(happening),
    context,
    rules.map((rule) => (rule.id === decision.ruleId ? withoutCaps(rule) : rule)),
  ).find(({ key }) => key === decision.key);
  const keptBackMinor = costOf(uncapped) - costOf(decision);
  if (keptBackMinor <= 0) return;
  await openQueueItem(transaction, {
    kind: "cap",
    subjectType: "reward_decision",
    subjectId: decisionId,
    customerId,
    referralId: happening.referralId ?? null,
    stakeMinor: keptBackMinor,
    reasons: reasons.filter(({ code }) => code === "cap_reached" || code === "cut_to_cap"),
    now,
  });
}

const costOf = (decision: RewardDecision | undefined): number =>
  decision?.answer === "yes" ? decision.costMinor : 0;
