import { indexCells } from "../columns/index-cells.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { readPurchaseColumns } from "../columns/read-purchase-columns.ts";
import type { FitOptions } from "../fitting/fit-options.ts";
import { fitParameters } from "../fitting/fit-parameters.ts";
import { type FitReport, reportFit } from "../fitting/fit-report.ts";
import { logPriorOf } from "../fitting/log-prior-of.ts";
import { startRate } from "../fitting/start-rate.ts";
import { betaDropoutLikelihood } from "./beta-dropout-likelihood.ts";
import { type BetaDropoutParams, betaDropoutNames, type ExtraDropouts } from "./beta-dropout-params.ts";

export type BetaDropoutFit = BetaDropoutParams & FitReport<keyof BetaDropoutParams>;

/** Fits BG/NBD (extra 0) or MBG/NBD (extra 1) by maximum likelihood, with a prior by maximum posterior. */
export const fitBetaDropout = (
  columns: PurchaseColumns,
  extra: ExtraDropouts,
  options: FitOptions<BetaDropoutParams>,
): BetaDropoutFit => {
  const cells = indexCells(readPurchaseColumns(columns));
  const { shape, rate } = startRate(cells);
  const fitted = fitParameters(
    betaDropoutLikelihood(cells, extra),
    [shape, rate, 1, 2],
    logPriorOf(betaDropoutNames, options),
  );
  const [r = 0, alpha = 0, a = 0, b = 0] = fitted.values;
  return { r, alpha, a, b, ...reportFit(betaDropoutNames, fitted) };
};
