import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import type { CodedRows } from "./code-rows.ts";
import { indexDistinct } from "./index-distinct.ts";
import type { CustomerRows } from "./read-purchase-columns.ts";

const tableLimit = 1_048_576;

/** The largest number of a column; Infinity where one is no whole number below 2^32. */
const largestWhole = (column: Float64Array): number => {
  let largest = 0;
  for (let row = 0; row < column.length; row += 1) {
    const value = floatAt(column, row) >>> 0;
    if (value !== floatAt(column, row)) return Infinity;
    if (value > largest) largest = value;
  }
  return largest;
};

/**
 * Numbers the (x, T) of every row through a table of `width` ages per count, and lists the pairs met.
 * Alone in its function: a loop over every row stays compiled that way.
 */
const numberPairs = (
  { frequency, age }: CustomerRows,
  width: number,
  known: Int32Array,
  countOf: Float64Array,
  ageOf: Float64Array,
  index: Int32Array,
): number => {
  let pairs = 0;
  for (let row = 0; row < index.length; row += 1) {
    // Whole-number arithmetic: a sum of float64s would cost a conversion a row.
    const cell = Math.imul(floatAt(frequency, row), width) + (floatAt(age, row) | 0);
    let at = wholeAt(known, cell);
    if (at === 0) {
      countOf[pairs] = floatAt(frequency, row);
      ageOf[pairs] = floatAt(age, row);
      pairs += 1;
      // Positions are stored from 1 on, so that a fresh table needs no filling.
      at = pairs;
      known[cell] = at;
    }
    index[row] = at - 1;
  }
  return pairs;
};

/**
 * Counts and ages in whole days, coded in one pass through a table of every (x, T); null for other columns, or where
 * the table would be too large.
 */
export const codeWholes = (columns: CustomerRows): CodedRows | null => {
  const { rows, frequency, recency, age } = columns;
  const width = largestWhole(age) + 1;
  const size = (largestWhole(frequency) + 1) * width;
  if (size > tableLimit) return null;
  const countOf = new Float64Array(Math.min(size, rows));
  const ageOf = new Float64Array(countOf.length);
  const index = new Int32Array(rows);
  const pairs = numberPairs(columns, width, new Int32Array(size), countOf, ageOf, index);
  const counts = indexDistinct(countOf.subarray(0, pairs));
  const ages = indexDistinct(ageOf.subarray(0, pairs));
  return {
    rows,
    counts: counts.values,
    ages: ages.values,
    pairs: { left: counts.index, right: ages.index, index },
    recency,
  };
};
