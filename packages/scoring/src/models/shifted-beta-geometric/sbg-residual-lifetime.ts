import { requirePositive } from "../../input/require-positive.ts";
import { requireWhole } from "../../input/require-whole.ts";
import { hypergeometricOne } from "../numerics/hypergeometric-one.ts";
import { checkSbgParams } from "./check-sbg-params.ts";
import type { ShiftedBetaGeometricParams } from "./sbg-params.ts";

/**
 * Discounted expected residual lifetime, in periods, of a customer about to decide on the n-th renewal (the first: 1):
 * DERL = (β+n-1)/(α+β+n-1) 2F1(1, β+n; α+β+n; 1/(1+i)) (Fader & Hardie 2010, Marketing Science 29:85, eq. 6).
 * `discountRate` i is per period. Errors: ScoringInputError for n below 1, a rate or parameters not above 0.
 */
export const sbgResidualLifetime = (
  params: ShiftedBetaGeometricParams,
  n: number,
  discountRate: number,
): number => {
  checkSbgParams(params);
  requireWhole(n, "n", 1);
  requirePositive(discountRate, "discountRate");
  const { alpha, beta } = params;
  const renews = (beta + n - 1) / (alpha + beta + n - 1);
  return renews * hypergeometricOne(beta + n, alpha + beta + n, 1 / (1 + discountRate));
};
