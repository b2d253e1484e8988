import { floatAt } from "../../numbers/float-at.ts";
import { requireWhole } from "../../input/require-whole.ts";
import { checkCustomer } from "./check-customer.ts";
import type { PurchaseColumns } from "./purchase-columns.ts";
import { readColumn } from "./read-column.ts";

/** Checked float64 columns; `count` is null where every row is one customer. */
export type CustomerRows = {
  rows: number;
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  count: Float64Array | null;
};

/** Alone in its function: a loop over every row stays compiled that way. */
const checkRows = (frequency: Float64Array, recency: Float64Array, age: Float64Array): void => {
  for (let row = 0; row < frequency.length; row += 1) {
    const x = floatAt(frequency, row);
    const tx = floatAt(recency, row);
    const T = floatAt(age, row);
    // One cheap test per row, t_x <= T x for "0 without a repeat" because a processor can foresee it; the slow check,
    // which knows counts above 2^32 too, runs only where it fails.
    const possible = tx >= 0 && tx <= T && tx <= T * x && T < Infinity && x >>> 0 === x;
    if (!possible) checkCustomer(x, tx, T, row);
  }
};

/** Reads and checks the columns of the purchase models. Errors name the first impossible row. */
export const readPurchaseColumns = (columns: PurchaseColumns): CustomerRows => {
  const rows = columns.frequency.length;
  const frequency = readColumn(columns.frequency, "frequency", rows);
  const recency = readColumn(columns.recency, "recency", rows);
  const age = readColumn(columns.age, "age", rows);
  checkRows(frequency, recency, age);
  if (columns.count === undefined) return { rows, frequency, recency, age, count: null };
  const count = readColumn(columns.count, "count", rows);
  for (let row = 0; row < rows; row += 1) requireWhole(floatAt(count, row), "count", 1, row);
  return { rows, frequency, recency, age, count };
};
