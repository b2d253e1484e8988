import { gatherNumbers } from "./gather-numbers.ts";
import { indexCells } from "./index-cells.ts";
import type { PurchaseColumns } from "./purchase-columns.ts";
import { readPurchaseColumns } from "./read-purchase-columns.ts";

/** One row per cell; float64 columns of equal length, in order of first appearance. */
export type GroupedColumns = {
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  count: Float64Array;
};

/**
 * Merges customers alike in (x, t_x, T) into one row with their count (counts handed in are added). Every fit and
 * likelihood gives the same on the cells as on the rows.
 * Errors: ScoringInputError naming the row of impossible input, or no rows.
 */
export const groupCells = (columns: PurchaseColumns): GroupedColumns => {
  const cells = indexCells(readPurchaseColumns(columns));
  return {
    frequency: gatherNumbers(cells.counts, cells.cellX),
    recency: gatherNumbers(cells.recencies, cells.cellRecency),
    age: gatherNumbers(cells.ages, cells.cellAge),
    count: cells.customers,
  };
};
