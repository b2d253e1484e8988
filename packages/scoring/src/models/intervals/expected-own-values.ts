import { at } from "../../numbers/at.ts";
import { floatAt } from "../../numbers/float-at.ts";
import { requireFraction } from "../../input/require-fraction.ts";
import { requireNotNegative } from "../../input/require-not-negative.ts";
import { requirePositive } from "../../input/require-positive.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import { gatherNumbers } from "../columns/gather-numbers.ts";
import { indexCells } from "../columns/index-cells.ts";
import type { Column } from "../columns/purchase-columns.ts";
import { readColumn } from "../columns/read-column.ts";
import { readPurchaseColumns } from "../columns/read-purchase-columns.ts";
import { gammaGammaExpectedSpendAll } from "../gamma-gamma/gamma-gamma-expected-spend-all.ts";
import type { GammaGammaParams } from "../gamma-gamma/gamma-gamma-params.ts";
import type { ValueColumns } from "../lifetime-value/customer-lifetime-value.ts";
import type { Matrix } from "../numerics/invert-positive-definite.ts";
import { aliveAll } from "../purchase-model/alive-all.ts";
import { bindPurchaseModel } from "../purchase-model/bind-purchase-model.ts";
import { parameterVector } from "../purchase-model/parameter-vector.ts";
import type { ParametrisedModel } from "../purchase-model/purchase-model.ts";
import { residualAll } from "../purchase-model/residual-all.ts";
import { intervalEnds } from "./interval-ends.ts";
import { slopeErrors } from "./slope-errors.ts";
import { valueSlopes } from "./value-slopes.ts";

export type ExpectedOwnInput = {
  /** Covariance in the order of the parameters; null where the data do not settle them. */
  purchaseFit: ParametrisedModel & { covariance: Matrix | null };
  /** Null where spend could not be fitted: everybody is then expected to spend the median. */
  spendFit: (GammaGammaParams & { covariance: Matrix | null }) | null;
  /** Of the mean spend per purchase: for those the spend model has no mean for, or where there is no model. */
  medianSpend: number;
  columns: ValueColumns;
  /** Of each customer: the share of revenue that is margin, 0 to 1. */
  margins: Column;
  /** E.g. .15 a year; above 0, or the future has no end. */
  annualDiscount: number;
  /** Units of time of the columns in a year: 365.25 for days, 52.18 for weeks. */
  unitsPerYear: number;
  /** What serving one purchase costs, in the unit of money of the spend; default 0. */
  servingCostPerPurchase?: number | undefined;
};

/** One float64 per row, in the unit of money of the spend, not rounded; `low` and `high` are both there or both null. */
export type ExpectedOwnColumns = {
  expected: Float64Array;
  low: Float64Array | null;
  high: Float64Array | null;
  /** The chance that the customer is still active, 0 to 1. */
  alive: Float64Array;
};

/** Numbers with their standard errors, null where the parameters behind them are not settled. */
type Estimates = { values: Float64Array; errors: Float64Array | null };

const estimate = (
  parameters: readonly number[],
  covariance: Matrix | null,
  evaluate: (parameters: readonly number[]) => Float64Array,
): Estimates => {
  if (covariance === null) return { values: evaluate(parameters), errors: null };
  const { values, slopes } = valueSlopes(parameters, evaluate);
  return { values, errors: slopeErrors(slopes, covariance) };
};

const estimateSpend = ({ spendFit, medianSpend, columns }: ExpectedOwnInput, rows: number): Estimates => {
  const median = requireNotNegative(medianSpend, "medianSpend");
  if (spendFit === null)
    return { values: new Float64Array(rows).fill(median), errors: new Float64Array(rows) };
  const { p, q, v, covariance } = spendFit;
  return estimate([p, q, v], covariance, (next) =>
    gammaGammaExpectedSpendAll({ p: at(next, 0), q: at(next, 1), v: at(next, 2) }, columns, median),
  );
};

/**
 * What each customer will still be worth by their own purchases, with 95 % intervals:
 * (margin E[M] - serving cost) x DERT(d), d = ln(1 + annualDiscount)/unitsPerYear (Fader, Hardie & Lee 2005, JMR
 * 42:415). It is `residualValueInterval` for a stored fit, many customers and a margin of each: purchases are asked
 * once per distinct history, and the errors of purchases and spend, fitted apart, are put together per row.
 * With a median for spend the interval covers the purchases alone. Larger batches are faster per customer.
 *
 * @returns `low` and `high` are null where either fit has no covariance: no honest interval exists then
 * @throws ScoringInputError naming the row of an impossible history, spend or margin, or an impossible parameter
 */
export const expectedOwnValues = (input: ExpectedOwnInput): ExpectedOwnColumns => {
  const { purchaseFit, columns } = input;
  const yearly = requirePositive(input.annualDiscount, "annualDiscount");
  const rate = Math.log1p(yearly) / requirePositive(input.unitsPerYear, "unitsPerYear");
  const cost = requireNotNegative(input.servingCostPerPurchase ?? 0, "servingCostPerPurchase");
  const { rows, ...checked } = readPurchaseColumns(columns);
  const margins = readColumn(input.margins, "margins", rows).map((margin, row) =>
    requireFraction(margin, "margins", row),
  );
  const spend = estimateSpend(input, rows);

  const cells = indexCells({ rows, ...checked });
  const histories = {
    frequency: gatherNumbers(cells.counts, cells.cellX),
    recency: gatherNumbers(cells.recencies, cells.cellRecency),
    age: gatherNumbers(cells.ages, cells.cellAge),
  };
  const { values, withValues } = parameterVector(purchaseFit);
  const purchases = estimate(values, purchaseFit.covariance, (parameters) =>
    residualAll(bindPurchaseModel(withValues(parameters)), histories, rate),
  );

  const each = spend.values.map((amount, row) => floatAt(margins, row) * amount - cost);
  const counts = gatherNumbers(purchases.values, cells.index);
  const expected = counts.map((count, row) => count * floatAt(each, row));
  const alive = gatherNumbers(aliveAll(bindPurchaseModel(purchaseFit), histories), cells.index);
  if (purchases.errors === null || spend.errors === null) return { expected, low: null, high: null, alive };

  const low = new Float64Array(rows);
  const high = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const ofPurchases = floatAt(each, row) * floatAt(purchases.errors, wholeAt(cells.index, row));
    const ofSpend = floatAt(counts, row) * floatAt(margins, row) * floatAt(spend.errors, row);
    const ends = intervalEnds(floatAt(expected, row), Math.hypot(ofPurchases, ofSpend));
    low[row] = ends.lower;
    high[row] = ends.upper;
  }
  return { expected, low, high, alive };
};
