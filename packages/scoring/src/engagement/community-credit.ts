import { requireNotNegative } from "../input/require-not-negative.ts";
import { requireWhole } from "../input/require-whole.ts";

/**
 * Credit for helping others in the community. Concave, so that ten answers on one day are worth less than
 * one answer on each of ten, and capped by day, so that posting for credit does not pay.
 *
 * @param actsPerDay helpful acts on each day, whole
 * @param dailyCap most credit of one day
 * @returns credit, without a unit: the sum over days of ln(1 + acts), each at most the cap
 * @throws ScoringInputError naming the day that is no count, or a cap below 0
 */
export const communityCredit = (actsPerDay: readonly number[], dailyCap: number): number => {
  requireNotNegative(dailyCap, "dailyCap");
  return actsPerDay.reduce(
    (sum, acts, row) => sum + Math.min(dailyCap, Math.log1p(requireWhole(acts, "actsPerDay", 0, row))),
    0,
  );
};
