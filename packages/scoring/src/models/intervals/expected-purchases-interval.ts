import { requireNotNegative } from "../../input/require-not-negative.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { bindPurchaseModel } from "../purchase-model/bind-purchase-model.ts";
import { expectedAll } from "../purchase-model/expected-all.ts";
import type { PurchaseModelFit } from "../purchase-model/fit-purchase-model.ts";
import { parameterVector } from "../purchase-model/parameter-vector.ts";
import { deltaInterval, type IntervalColumns } from "./delta-interval.ts";

/**
 * Expected purchases of every row in the next `horizon`, and of all together, with 95 % intervals (delta method).
 * Null where the fit has no covariance: the data do not settle the parameters, so no honest interval exists.
 * Errors: ScoringInputError naming the row of an impossible history, or a negative horizon.
 */
export const expectedPurchasesInterval = (
  fit: PurchaseModelFit,
  columns: PurchaseColumns,
  horizon: number,
): IntervalColumns | null => {
  requireNotNegative(horizon, "horizon");
  if (fit.report.covariance === null) return null;
  const { values, withValues } = parameterVector(fit);
  return deltaInterval(values, fit.report.covariance, (parameters) =>
    expectedAll(bindPurchaseModel(withValues(parameters)), columns, horizon),
  );
};
