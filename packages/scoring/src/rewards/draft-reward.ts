import { amountForCost } from "./amount-for-cost.ts";
import { costOfAmountMinor } from "./cost-of-amount-minor.ts";
import { findMismatches } from "./find-mismatches.ts";
import type { RewardContext } from "./reward-context.ts";
import type { RewardDraft } from "./reward-draft.ts";
import type { RewardEvent } from "./reward-event.ts";
import type { RewardRule } from "./reward-rule.ts";
import { tightestCap } from "./tightest-cap.ts";

/** What one rule would give for an event, under its conditions and the person's caps. */
export const draftReward = (rule: RewardRule, event: RewardEvent, context: RewardContext): RewardDraft => {
  const customerId = event.parties[rule.side] ?? null;
  const mismatches = findMismatches(rule, event, context);
  const none = { rule, customerId, fullMinor: 0, allowedMinor: 0, isRefused: true };
  if (customerId === null || mismatches.length > 0) return { ...none, reasons: mismatches };
  const fullMinor = costOfAmountMinor(rule.amount, event.purchase?.marginMinor ?? 0, context.pointCostMinor);
  if (rule.amount.kind === "margin_share" && fullMinor === 0) {
    return { ...none, reasons: [{ code: "nothing_to_share" }] };
  }
  const draft = { rule, customerId, fullMinor, allowedMinor: fullMinor, isRefused: false, reasons: [] };
  const tightest = tightestCap(rule, customerId, context.pastRewards, event.occurredAt);
  if (tightest === null || tightest.leftMinor >= fullMinor) return draft;
  const { cap, leftMinor } = tightest;
  const isReached = amountForCost(rule.amount, fullMinor, leftMinor) === null;
  return {
    ...draft,
    allowedMinor: leftMinor,
    isRefused: isReached,
    reasons: [{ code: isReached ? "cap_reached" : "cut_to_cap", ...cap }],
  };
};
