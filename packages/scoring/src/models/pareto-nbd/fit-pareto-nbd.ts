import { floatAt } from "../../numbers/float-at.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { readPurchaseColumns } from "../columns/read-purchase-columns.ts";
import type { FitOptions } from "../fitting/fit-options.ts";
import { fitPurchaseRows } from "../fitting/fit-purchase-rows.ts";
import { logPriorOf } from "../fitting/log-prior-of.ts";
import { type FitReport, reportFit } from "../fitting/fit-report.ts";
import { paretoNbdLikelihood } from "./pareto-nbd-likelihood.ts";
import { type ParetoNbdParams, paretoNbdNames } from "./pareto-nbd-params.ts";

export type ParetoNbdFit = ParetoNbdParams & FitReport<keyof ParetoNbdParams>;

/**
 * Fits the Pareto/NBD (Schmittlein, Morrison & Colombo 1987, Management Science 33:1): Poisson purchases at gamma
 * distributed rates over exponential lifetimes with gamma distributed rates.
 * Columns: one row per customer, times in any one unit; `count` weighs a row.
 * With `prior` the fit is the most probable one under it; `logLikelihood` is that of the data alone either way.
 * Errors: ScoringInputError naming the row of an impossible history, or no rows.
 */
export const fitParetoNbd = (
  columns: PurchaseColumns,
  options: FitOptions<ParetoNbdParams> = {},
): ParetoNbdFit => {
  const fitted = fitPurchaseRows(readPurchaseColumns(columns), {
    likelihoodOf: paretoNbdLikelihood,
    startOf: (shape, rate) => [shape, rate, 0.5, rate],
    sampleSize: 15_000,
    prior: logPriorOf(paretoNbdNames, options),
  });
  const r = floatAt(fitted.values, 0);
  const alpha = floatAt(fitted.values, 1);
  const s = floatAt(fitted.values, 2);
  const beta = floatAt(fitted.values, 3);
  return { r, alpha, s, beta, ...reportFit(paretoNbdNames, fitted) };
};
