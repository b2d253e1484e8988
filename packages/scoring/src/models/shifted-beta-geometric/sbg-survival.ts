import { requireWhole } from "../../input/require-whole.ts";
import { logGammaGain } from "../numerics/log-gamma-gain.ts";
import { checkSbgParams } from "./check-sbg-params.ts";
import type { ShiftedBetaGeometricParams } from "./sbg-params.ts";

/**
 * The share of a cohort still there after t renewals, B(α, β+t)/B(α, β) (Fader & Hardie 2007, eq. 6).
 * Errors: ScoringInputError for a t that is not a count, or parameters not above 0.
 */
export const sbgSurvival = (params: ShiftedBetaGeometricParams, t: number): number => {
  checkSbgParams(params);
  requireWhole(t, "t");
  return Math.exp(logGammaGain(params.beta, t) - logGammaGain(params.alpha + params.beta, t));
};
