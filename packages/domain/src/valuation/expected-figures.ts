import type { ModelFitBody } from "@worth/contracts";
import {
  expectedPurchasesInterval,
  residualValueInterval,
  type GammaGammaFit,
  type PoolFit,
} from "@worth/scoring";
import type { PoolColumns } from "./pool-columns.ts";

/** The models count in days. */
export const daysPerYear = 365.25;

type Input = {
  fit: PoolFit;
  spendFit: GammaGammaFit | null;
  columns: PoolColumns;
  marginRate: number;
  servingCostPerPurchaseMinor: number;
  annualDiscount: number;
};

type Expected = Pick<ModelFitBody, "expectedPurchasesNextYear" | "expectedTotalMinor">;

/** What a whole pool is expected to do: the figures a fit is judged by at a glance. */
export function expectedFigures(input: Input): Expected {
  const { fit, columns, spendFit, ...money } = input;
  const purchases = expectedPurchasesInterval(fit, columns, 365)?.total;
  const value =
    spendFit &&
    residualValueInterval({
      purchaseFit: fit,
      spendFit,
      columns,
      annualDiscount: money.annualDiscount,
      unitsPerYear: daysPerYear,
      margin: money.marginRate,
      servingCostPerPurchase: money.servingCostPerPurchaseMinor,
    })?.total;
  return {
    expectedPurchasesNextYear: purchases
      ? { low: purchases.lower, expected: purchases.expected, high: purchases.upper }
      : null,
    expectedTotalMinor: value ? { low: value.lower, expected: value.expected, high: value.upper } : null,
  };
}
