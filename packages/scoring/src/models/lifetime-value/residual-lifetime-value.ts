import { floatAt } from "../../numbers/float-at.ts";
import { requireNotNegative } from "../../input/require-not-negative.ts";
import { requirePositive } from "../../input/require-positive.ts";
import { gammaGammaExpectedSpendAll } from "../gamma-gamma/gamma-gamma-expected-spend-all.ts";
import type { GammaGammaParams } from "../gamma-gamma/gamma-gamma-params.ts";
import { bindPurchaseModel } from "../purchase-model/bind-purchase-model.ts";
import type { ParametrisedModel } from "../purchase-model/purchase-model.ts";
import { residualAll } from "../purchase-model/residual-all.ts";
import type { ValueColumns } from "./customer-lifetime-value.ts";

export type ResidualValueInput = ParametrisedModel & {
  spendParams: GammaGammaParams;
  columns: ValueColumns;
  /** E.g. .15 a year; above 0, or the future has no end. */
  annualDiscount: number;
  /** Units of time of the columns in a year: 365.25 for days, 52.18 for weeks. */
  unitsPerYear: number;
  /** Share of revenue that is margin. */
  margin: number;
  /** What serving one purchase costs, in the unit of money of v; default 0. */
  servingCostPerPurchase?: number | undefined;
};

/**
 * What a customer will still be worth, without a horizon: (margin E[M] - serving cost) x DERT(d),
 * d = ln(1 + annualDiscount)/unitsPerYear (Fader, Hardie & Lee 2005, JMR 42:415).
 * One float64 per row, in the unit of money of v, not rounded.
 * Errors: ScoringInputError naming the row of impossible input.
 */
export const residualLifetimeValue = (input: ResidualValueInput): Float64Array => {
  const { columns, spendParams } = input;
  const yearly = requirePositive(input.annualDiscount, "annualDiscount");
  const margin = requireNotNegative(input.margin, "margin");
  const cost = requireNotNegative(input.servingCostPerPurchase ?? 0, "servingCostPerPurchase");
  const rate = Math.log1p(yearly) / requirePositive(input.unitsPerYear, "unitsPerYear");
  const spend = gammaGammaExpectedSpendAll(spendParams, columns);
  return residualAll(bindPurchaseModel(input), columns, rate).map(
    (purchases, row) => purchases * (margin * floatAt(spend, row) - cost),
  );
};
