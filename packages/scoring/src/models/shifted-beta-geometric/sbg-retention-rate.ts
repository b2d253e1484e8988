import { requireWhole } from "../../input/require-whole.ts";
import { checkSbgParams } from "./check-sbg-params.ts";
import type { ShiftedBetaGeometricParams } from "./sbg-params.ts";

/**
 * The share of those there before the t-th renewal (from 1) who renew, (β+t-1)/(α+β+t-1) (Fader & Hardie 2007, eq. 8).
 * It rises with t although nobody changes: the weakest leave first.
 * Errors: ScoringInputError for a t below 1, or parameters not above 0.
 */
export const sbgRetentionRate = (params: ShiftedBetaGeometricParams, t: number): number => {
  checkSbgParams(params);
  requireWhole(t, "t", 1);
  return (params.beta + t - 1) / (params.alpha + params.beta + t - 1);
};
