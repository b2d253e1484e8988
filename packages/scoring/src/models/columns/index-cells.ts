import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import { gatherPositions } from "./gather-positions.ts";
import { indexDistinct } from "./index-distinct.ts";
import { indexPairs } from "./index-pairs.ts";
import type { CustomerRows } from "./read-purchase-columns.ts";

/**
 * Customers alike in (x, t_x, T), grouped. `counts`, `ages` and `recencies` are the distinct values; a cell names
 * one of each by position and holds its customers; `index` is the cell of each row.
 */
export type Cells = {
  counts: Float64Array;
  ages: Float64Array;
  recencies: Float64Array;
  cellX: Int32Array;
  cellAge: Int32Array;
  cellRecency: Int32Array;
  customers: Float64Array;
  index: Int32Array;
};

/** Groups checked rows into cells, in order of first appearance: one pass per column. */
export const indexCells = ({ rows, frequency, recency, age, count }: CustomerRows): Cells => {
  const x = indexDistinct(frequency);
  const ages = indexDistinct(age);
  const pairs = indexPairs(x.index, x.values.length, ages.index, ages.values.length, x.index);
  const recencies = indexDistinct(recency, ages.index);
  const cells = indexPairs(
    pairs.index,
    pairs.left.length,
    recencies.index,
    recencies.values.length,
    pairs.index,
  );
  const customers = new Float64Array(cells.left.length);
  for (let row = 0; row < rows; row += 1) {
    const cell = wholeAt(cells.index, row);
    customers[cell] = floatAt(customers, cell) + (count === null ? 1 : floatAt(count, row));
  }
  return {
    counts: x.values,
    ages: ages.values,
    recencies: recencies.values,
    cellX: gatherPositions(pairs.left, cells.left),
    cellAge: gatherPositions(pairs.right, cells.left),
    cellRecency: cells.right,
    customers,
    index: cells.index,
  };
};
