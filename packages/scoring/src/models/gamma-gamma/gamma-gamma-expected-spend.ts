import { requirePositive } from "../../input/require-positive.ts";
import { requireWhole } from "../../input/require-whole.ts";
import { type GammaGammaParams, gammaGammaNames } from "./gamma-gamma-params.ts";

/**
 * Expected spend per future purchase of a customer with x repeat purchases of mean m (Fader & Hardie, note 025, eq. 5):
 * p(v + xm)/(px + q - 1), a weighted mean of m and of what everybody spends, which is the answer for x = 0.
 * In the unit of money of v. Null where the model has no mean (px + q <= 1): the caller falls back to the median.
 * Errors: ScoringInputError for an x that is not a count, or m <= 0 with x > 0.
 */
export const gammaGammaExpectedSpend = (params: GammaGammaParams, x: number, m: number): number | null => {
  for (const name of gammaGammaNames) requirePositive(params[name], name);
  requireWhole(x, "x");
  if (x > 0) requirePositive(m, "m");
  const { p, q, v } = params;
  const purchases = p * x + q - 1;
  return purchases > 0 ? (p * (v + (x > 0 ? x * m : 0))) / purchases : null;
};
