import { at } from "../../numbers/at.ts";
import type { GammaGammaFit } from "../gamma-gamma/fit-gamma-gamma.ts";
import { residualLifetimeValue, type ResidualValueInput } from "../lifetime-value/residual-lifetime-value.ts";
import type { PurchaseModelFit } from "../purchase-model/fit-purchase-model.ts";
import { parameterVector } from "../purchase-model/parameter-vector.ts";
import { deltaInterval, type IntervalColumns } from "./delta-interval.ts";

export type ResidualIntervalInput = Omit<
  ResidualValueInput,
  "purchaseModel" | "purchaseParams" | "spendParams"
> & {
  purchaseFit: PurchaseModelFit;
  spendFit: GammaGammaFit;
};

/**
 * residualLifetimeValue of every row, and of all together, with 95 % intervals (delta method). Purchases and spend are
 * fitted apart, so their parameters are taken as independent. Null where either fit has no covariance.
 * Errors: ScoringInputError naming the row of impossible input.
 */
export const residualValueInterval = ({
  purchaseFit,
  spendFit,
  ...rest
}: ResidualIntervalInput): IntervalColumns | null => {
  const purchases = purchaseFit.report.covariance;
  const spend = spendFit.covariance;
  if (purchases === null || spend === null) return null;
  const { values, withValues } = parameterVector(purchaseFit);
  const covariance = [
    ...purchases.map((row) => [...row, 0, 0, 0]),
    ...spend.map((row) => [...values.map(() => 0), ...row]),
  ];
  return deltaInterval([...values, spendFit.p, spendFit.q, spendFit.v], covariance, (parameters) => {
    return residualLifetimeValue({
      ...rest,
      ...withValues(parameters),
      spendParams: {
        p: at(parameters, values.length),
        q: at(parameters, values.length + 1),
        v: at(parameters, values.length + 2),
      },
    });
  });
};
