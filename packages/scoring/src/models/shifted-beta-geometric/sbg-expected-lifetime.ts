import { requirePositive } from "../../input/require-positive.ts";
import { hypergeometricOne } from "../numerics/hypergeometric-one.ts";
import { checkSbgParams } from "./check-sbg-params.ts";
import type { ShiftedBetaGeometricParams } from "./sbg-params.ts";

/**
 * Discounted expected lifetime of a customer just won, in paid periods, the first included and not discounted:
 * DEL = 2F1(1, β; α+β; 1/(1+i)) (Fader & Hardie 2010, Marketing Science 29:85). `discountRate` i is per period.
 * Errors: ScoringInputError for a rate that is not above 0, or parameters not above 0.
 */
export const sbgExpectedLifetime = (params: ShiftedBetaGeometricParams, discountRate: number): number => {
  checkSbgParams(params);
  requirePositive(discountRate, "discountRate");
  return hypergeometricOne(params.beta, params.alpha + params.beta, 1 / (1 + discountRate));
};
