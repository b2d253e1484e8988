import { floatAt } from "../../numbers/float-at.ts";
import { requirePositive } from "../../input/require-positive.ts";
import type { SpendColumns } from "../columns/purchase-columns.ts";
import { readSpendColumns } from "../columns/read-spend-columns.ts";
import { type GammaGammaParams, gammaGammaNames } from "./gamma-gamma-params.ts";
import { medianSpend } from "./median-spend.ts";

/**
 * gammaGammaExpectedSpend of every row, in the order of the rows. Rows for which the model has no mean (px + q <= 1)
 * get `median`; without it the median mean spend of the repeaters among the rows, 0 where there is none.
 * Errors: ScoringInputError naming the row.
 */
export const gammaGammaExpectedSpendAll = (
  params: GammaGammaParams,
  columns: SpendColumns,
  median?: number,
): Float64Array => {
  for (const name of gammaGammaNames) requirePositive(params[name], name);
  const rows = readSpendColumns(columns);
  const { p, q, v } = params;
  const fallback = q > 1 ? 0 : (median ?? medianSpend(rows));
  return rows.frequency.map((x, row) => {
    const purchases = p * x + q - 1;
    return purchases > 0 ? (p * (v + (x > 0 ? x * floatAt(rows.monetary, row) : 0))) / purchases : fallback;
  });
};
