import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import type { CodedRows } from "./code-rows.ts";
import { indexDistinct } from "./index-distinct.ts";
import type { CustomerRows } from "./read-purchase-columns.ts";

const tableLimit = 1_048_576;

/** The largest count and age; null where one is no whole number below 2^32. */
const largestOf = ({ rows, frequency, age }: CustomerRows): { x: number; age: number } | null => {
  let largestX = 0;
  let largestAge = 0;
  for (let row = 0; row < rows; row += 1) {
    const x = floatAt(frequency, row) >>> 0;
    const days = floatAt(age, row) >>> 0;
    if (x !== floatAt(frequency, row) || days !== floatAt(age, row)) return null;
    if (x > largestX) largestX = x;
    if (days > largestAge) largestAge = days;
  }
  return { x: largestX, age: largestAge };
};

/**
 * Counts and ages in whole days, coded in one pass through a table of every (x, T); null for other columns, or where
 * the table would be too large.
 */
export const codeWholes = (columns: CustomerRows): CodedRows | null => {
  const { rows, frequency, recency, age } = columns;
  const largest = largestOf(columns);
  if (largest === null) return null;
  const width = largest.age + 1;
  const size = (largest.x + 1) * width;
  if (size > tableLimit) return null;
  const known = new Int32Array(size);
  const countOf = new Float64Array(Math.min(size, rows));
  const ageOf = new Float64Array(countOf.length);
  const index = new Int32Array(rows);
  let pairs = 0;
  for (let row = 0; row < rows; row += 1) {
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
