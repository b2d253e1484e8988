import { floatAt } from "../../numbers/float-at.ts";
import { fitPool, type PoolFit } from "../pool/fit-pool.ts";
import { bindPurchaseModel } from "../purchase-model/bind-purchase-model.ts";
import { expectedAll } from "../purchase-model/expected-all.ts";
import { purchaseLogLikelihood } from "../purchase-model/purchase-log-likelihood.ts";
import type { ParametrisedModel, PurchaseModel } from "../purchase-model/purchase-model.ts";
import { hasDropoutSignal } from "./has-dropout-signal.ts";
import type { HoldoutSplit } from "./split-holdout.ts";

/** How one model did on the days it had not seen. */
export type BacktestCandidate = {
  purchaseModel: PurchaseModel;
  /** The fit on the calibration, at the latest of which the forecast is made. */
  fit: PoolFit;
  /** ln of the chance of what happened in the holdout given the calibration; nearer 0 is better. */
  outOfSampleLogLikelihood: number;
  /** Repeat purchase days forecast for the holdout, all customers together. */
  forecast: number;
  /** Forecast minus actual. */
  totalError: number;
  /** Per customer; reported, never a gate: predicting nothing has the best one. */
  meanAbsoluteError: number;
  /** False where a and b both exceed 1,000: nobody is seen leaving, and the model is an NBD with two idle parameters. */
  dropoutSignal: boolean;
};

/**
 * Fits a model on the calibration and holds its forecast against the holdout. The out-of-sample log-likelihood is that
 * of the whole history less that of the calibration, under the calibration's parameters: by the chain rule the density
 * of the holdout given what was known.
 */
export const backtestCandidate = (
  { calibration, whole, actual, holdoutDays }: HoldoutSplit,
  purchaseModel: PurchaseModel,
  largerPool?: ParametrisedModel,
): BacktestCandidate => {
  const fit = fitPool(calibration, purchaseModel, largerPool);
  const expected = expectedAll(bindPurchaseModel(fit), calibration, holdoutDays);
  let forecast = 0;
  let happened = 0;
  let off = 0;
  for (let row = 0; row < expected.length; row += 1) {
    forecast += floatAt(expected, row);
    happened += floatAt(actual, row);
    off += Math.abs(floatAt(expected, row) - floatAt(actual, row));
  }
  return {
    purchaseModel,
    fit,
    outOfSampleLogLikelihood: purchaseLogLikelihood(fit, whole) - purchaseLogLikelihood(fit, calibration),
    forecast,
    totalError: forecast - happened,
    meanAbsoluteError: off / expected.length,
    dropoutSignal: hasDropoutSignal(fit),
  };
};
