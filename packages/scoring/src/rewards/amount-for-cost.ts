import type { RewardAmount } from "./reward-decision.ts";
import type { RuleAmount } from "./reward-rule.ts";

/**
 * What a rule's amount comes to when only part of its cost is allowed: fewer points or less credit, whole
 * units, rounded down. A perk is given whole or not at all.
 *
 * @param fullMinor what the amount would cost whole
 * @param allowedMinor 0 to `fullMinor`
 * @returns the amount and what it costs, minor units; null when nothing is left to give
 */
export const amountForCost = (
  amount: RuleAmount,
  fullMinor: number,
  allowedMinor: number,
): { amount: RewardAmount; costMinor: number } | null => {
  switch (amount.kind) {
    case "points": {
      if (allowedMinor === fullMinor) return { amount, costMinor: fullMinor };
      // Exact in bigint: the product of two amounts leaves the safe integers.
      const points = Number((BigInt(amount.points) * BigInt(allowedMinor)) / BigInt(fullMinor));
      const costMinor = Number((BigInt(points) * BigInt(fullMinor)) / BigInt(amount.points));
      return points === 0 ? null : { amount: { kind: "points", points }, costMinor };
    }
    case "credit":
    case "margin_share":
      if (allowedMinor === 0) return null;
      return { amount: { kind: "credit", amountMinor: allowedMinor }, costMinor: allowedMinor };
    case "perk":
      if (allowedMinor < fullMinor) return null;
      return { amount: { kind: "perk", perkId: amount.perkId }, costMinor: fullMinor };
  }
};
