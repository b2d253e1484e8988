import { floatAt } from "../../numbers/float-at.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { readPurchaseColumns } from "../columns/read-purchase-columns.ts";
import type { FitOptions } from "../fitting/fit-options.ts";
import { fitPurchaseRows } from "../fitting/fit-purchase-rows.ts";
import { logPriorOf } from "../fitting/log-prior-of.ts";
import { type FitReport, reportFit } from "../fitting/fit-report.ts";
import { nbdLikelihood } from "./nbd-likelihood.ts";
import { type NbdParams, nbdNames } from "./nbd-params.ts";

export type NbdFit = NbdParams & FitReport<keyof NbdParams>;

/**
 * Fits the NBD (Ehrenberg 1959, Applied Statistics 8:26): purchases are Poisson at gamma distributed rates and nobody leaves: the baseline.
 * Columns: one row per customer, times in any one unit; `count` weighs a row.
 * With `prior` the fit is the most probable one under it; `logLikelihood` is that of the data alone either way.
 * Errors: ScoringInputError naming the row of an impossible history, or no rows.
 */
export const fitNbd = (columns: PurchaseColumns, options: FitOptions<NbdParams> = {}): NbdFit => {
  const fitted = fitPurchaseRows(readPurchaseColumns(columns), {
    likelihoodOf: nbdLikelihood,
    startOf: (shape, rate) => [shape, rate],
    sampleSize: 20_000,
    prior: logPriorOf(nbdNames, options),
  });
  const r = floatAt(fitted.values, 0);
  const alpha = floatAt(fitted.values, 1);
  return { r, alpha, ...reportFit(nbdNames, fitted) };
};
