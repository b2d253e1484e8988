import { floatAt } from "../../numbers/float-at.ts";
import { requireNotNegative } from "../../input/require-not-negative.ts";
import { requirePositive } from "../../input/require-positive.ts";
import { ScoringInputError } from "../../scoring-input-error.ts";
import type { Column } from "../columns/purchase-columns.ts";
import type { FitOptions } from "../fitting/fit-options.ts";
import { fitParameters } from "../fitting/fit-parameters.ts";
import { type FitReport, reportFit } from "../fitting/fit-report.ts";
import { logPriorOf } from "../fitting/log-prior-of.ts";
import { sbgLikelihood } from "./sbg-likelihood.ts";
import { type ShiftedBetaGeometricParams, sbgNames } from "./sbg-params.ts";

export type ShiftedBetaGeometricFit = ShiftedBetaGeometricParams &
  FitReport<keyof ShiftedBetaGeometricParams>;

/**
 * Fits the shifted beta-geometric model of renewals (Fader & Hardie 2007, J. Interactive Marketing 21:76) to one
 * cohort: `survivors[t]` customers are left after t renewals, survivors[0] is everybody. Percentages fit the same
 * parameters, but with standard errors as of a cohort of 100.
 * Errors: ScoringInputError naming the row: fewer than two rows, a negative number, more survivors than before.
 */
export const fitShiftedBetaGeometric = (
  survivors: Column,
  options: FitOptions<ShiftedBetaGeometricParams> = {},
): ShiftedBetaGeometricFit => {
  const cohort = Array.from(survivors);
  if (cohort.length < 2)
    throw new ScoringInputError({ field: "survivors", reason: "needs at least one renewal" });
  for (const [row, left] of cohort.entries()) {
    requireNotNegative(left, "survivors", row);
    const before = cohort[row - 1] ?? requirePositive(left, "survivors", row);
    if (left > before) {
      throw new ScoringInputError({ row, field: "survivors", reason: `${left} are left of ${before}` });
    }
  }
  const fitted = fitParameters(sbgLikelihood(cohort), [1, 1], logPriorOf(sbgNames, options));
  const alpha = floatAt(fitted.values, 0);
  const beta = floatAt(fitted.values, 1);
  return { alpha, beta, ...reportFit(sbgNames, fitted) };
};
