import { floatAt } from "../../numbers/float-at.ts";
import { ScoringInputError } from "../../scoring-input-error.ts";
import type { SpendColumns } from "../columns/purchase-columns.ts";
import { readSpendColumns } from "../columns/read-spend-columns.ts";
import type { FitOptions } from "../fitting/fit-options.ts";
import { fitParameters } from "../fitting/fit-parameters.ts";
import { type FitReport, reportFit } from "../fitting/fit-report.ts";
import { logPriorOf } from "../fitting/log-prior-of.ts";
import { gammaGammaLikelihood } from "./gamma-gamma-likelihood.ts";
import { type GammaGammaParams, gammaGammaNames } from "./gamma-gamma-params.ts";
import { sampleTallies } from "./sample-tallies.ts";
import { tallySpend } from "./spend-tallies.ts";

export type GammaGammaFit = GammaGammaParams &
  FitReport<keyof GammaGammaParams> & {
    /** Customers with a repeat purchase; the others say nothing about spend and are left out. */
    repeaters: number;
    /** Pearson's r between frequency and mean spend among them. */
    correlation: number;
    /** |correlation| > .3: the model's assumption that spend does not go with frequency is in doubt. */
    correlated: boolean;
  };

const worryingCorrelation = 0.3;

/**
 * Fits the Gamma-Gamma model of spend per purchase (Fader, Hardie & Lee 2005, JMR 42:415; Fader & Hardie, note 025)
 * to the mean repeat spend of the customers with a repeat purchase. Any one unit of money; v comes out in it.
 * Errors: ScoringInputError naming the row of an impossible amount, or when nobody has bought again.
 */
export const fitGammaGamma = (
  columns: SpendColumns,
  options: FitOptions<GammaGammaParams> = {},
): GammaGammaFit => {
  const tallies = tallySpend(readSpendColumns(columns));
  if (tallies.repeaters === 0) {
    throw new ScoringInputError({ field: "frequency", reason: "nobody has a repeat purchase" });
  }
  const sample = sampleTallies(tallies);
  const fitted = fitParameters(
    gammaGammaLikelihood(tallies),
    [2, 3, tallies.meanSpend],
    logPriorOf(gammaGammaNames, options),
    sample && gammaGammaLikelihood(sample),
  );
  const p = floatAt(fitted.values, 0);
  const q = floatAt(fitted.values, 1);
  const v = floatAt(fitted.values, 2);
  const { repeaters, correlation } = tallies;
  const correlated = Math.abs(correlation) > worryingCorrelation;
  return { p, q, v, ...reportFit(gammaGammaNames, fitted), repeaters, correlation, correlated };
};
