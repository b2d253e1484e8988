import { floatAt } from "../../numbers/float-at.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { readPurchaseColumns } from "../columns/read-purchase-columns.ts";
import type { FitOptions } from "../fitting/fit-options.ts";
import { fitPurchaseRows } from "../fitting/fit-purchase-rows.ts";
import { type FitReport, reportFit } from "../fitting/fit-report.ts";
import { logPriorOf } from "../fitting/log-prior-of.ts";
import { betaDropoutLikelihood } from "./beta-dropout-likelihood.ts";
import { type BetaDropoutParams, betaDropoutNames, type ExtraDropouts } from "./beta-dropout-params.ts";

export type BetaDropoutFit = BetaDropoutParams & FitReport<keyof BetaDropoutParams>;

/** Fits BG/NBD (extra 0) or MBG/NBD (extra 1) by maximum likelihood, with a prior by maximum posterior. */
export const fitBetaDropout = (
  columns: PurchaseColumns,
  extra: ExtraDropouts,
  options: FitOptions<BetaDropoutParams>,
): BetaDropoutFit => {
  const fitted = fitPurchaseRows(readPurchaseColumns(columns), {
    likelihoodOf: (cells) => betaDropoutLikelihood(cells, extra),
    startOf: (shape, rate) => [shape, rate, 1, 2],
    sampleSize: 20_000,
    prior: logPriorOf(betaDropoutNames, options),
  });
  const r = floatAt(fitted.values, 0);
  const alpha = floatAt(fitted.values, 1);
  const a = floatAt(fitted.values, 2);
  const b = floatAt(fitted.values, 3);
  return { r, alpha, a, b, ...reportFit(betaDropoutNames, fitted) };
};
