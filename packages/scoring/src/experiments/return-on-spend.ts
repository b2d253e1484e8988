import { requireFinite } from "../input/require-finite.ts";
import { requirePositive } from "../input/require-positive.ts";

/**
 * Return on marketing investment: (incremental contribution - spend)/spend, the same for every medium; 0
 * means it paid for itself. What is attributed is not incremental: show both.
 *
 * @param incrementalContribution any unit of money; `spend` in the same unit, above 0
 * @returns a ratio
 * @throws ScoringInputError for a contribution that is not finite or a spend that is not above 0
 */
export const returnOnSpend = (incrementalContribution: number, spend: number): number => {
  requireFinite(incrementalContribution, "incrementalContribution");
  requirePositive(spend, "spend");
  return requireFinite((incrementalContribution - spend) / spend, "incrementalContribution");
};
