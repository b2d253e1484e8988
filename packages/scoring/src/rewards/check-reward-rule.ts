import { requireFinite } from "../input/require-finite.ts";
import { requireFraction } from "../input/require-fraction.ts";
import { requireNotNegative } from "../input/require-not-negative.ts";
import { requireWhole } from "../input/require-whole.ts";
import type { RewardRule, RuleAmount } from "./reward-rule.ts";

const checkAmount = (amount: RuleAmount, row: number): void => {
  switch (amount.kind) {
    case "points":
      requireWhole(amount.points, "amount.points", 1, row);
      break;
    case "credit":
      requireWhole(amount.amountMinor, "amount.amountMinor", 1, row);
      break;
    case "margin_share":
      requireFraction(amount.share, "amount.share", row);
      if (amount.mostMinor !== null) requireWhole(amount.mostMinor, "amount.mostMinor", 1, row);
      break;
    case "perk":
      requireWhole(amount.costMinor, "amount.costMinor", 0, row);
  }
};

/** @throws ScoringInputError naming the row and field of a rule that cannot be decided by */
export const checkRewardRule = (rule: RewardRule, row: number): void => {
  requireFinite(rule.activeFrom, "activeFrom", row);
  if (rule.activeUntil !== null) requireFinite(rule.activeUntil, "activeUntil", row);
  requireNotNegative(rule.holdDays, "holdDays", row);
  requireWhole(rule.conditions.leastAmountMinor ?? 0, "conditions.leastAmountMinor", 0, row);
  for (const cap of rule.caps) {
    requireWhole(cap.mostMinor, "caps.mostMinor", 0, row);
    if (cap.periodDays !== null) requireNotNegative(cap.periodDays, "caps.periodDays", row);
  }
  checkAmount(rule.amount, row);
};
