import { floorMinor } from "../money/floor-minor.ts";
import { roundMinor } from "../money/round-minor.ts";
import type { RuleAmount } from "./reward-rule.ts";

/**
 * What a rule's amount costs the programme for a purchase of so much margin, minor units: points rounded half
 * away from zero, a share rounded down. A share of no margin, or of a loss, is 0.
 */
export const costOfAmountMinor = (
  amount: RuleAmount,
  marginMinor: number,
  pointCostMinor: number,
): number => {
  switch (amount.kind) {
    case "points":
      return roundMinor(amount.points * pointCostMinor);
    case "credit":
      return amount.amountMinor;
    case "margin_share":
      return Math.min(floorMinor(amount.share * Math.max(0, marginMinor)), amount.mostMinor ?? Infinity);
    case "perk":
      return amount.costMinor;
  }
};
