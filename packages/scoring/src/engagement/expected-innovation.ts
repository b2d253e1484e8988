import { requireFraction } from "../input/require-fraction.ts";
import { requireNotNegative } from "../input/require-not-negative.ts";
import { roundMinor } from "../money/round-minor.ts";

/**
 * What an idea that has not shipped is expected to bring one person it would be credited to, in the months it counts
 * (value model, section 1: a memo line beside the realised number): the revenue of what it concerns, as it was in as
 * many months before, at its margin, times the share the idea would be credited with, the person's share of that, and
 * the probability that it ships.
 *
 * @param revenueMinor net revenue of what it concerns
 * @returns minor units of margin
 * @throws ScoringInputError for a negative revenue, or a rate outside 0 to 1
 */
export const expectedInnovation = (idea: {
  revenueMinor: number;
  marginRate: number;
  fraction: number;
  creditShare: number;
  probability: number;
}): number => {
  const { revenueMinor, marginRate, fraction, creditShare, probability } = idea;
  requireNotNegative(revenueMinor, "revenueMinor");
  requireFraction(marginRate, "marginRate");
  requireFraction(fraction, "fraction");
  requireFraction(creditShare, "creditShare");
  requireFraction(probability, "probability");
  return roundMinor(revenueMinor * marginRate * fraction * creditShare * probability);
};
