import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import type { SpendRows } from "../columns/read-spend-columns.ts";
import { indexDistinct } from "../columns/index-distinct.ts";

/** The repeaters of a data set: what the likelihood needs per distinct x, and x and total spend of each row. */
export type SpendTallies = {
  repeaters: number;
  counts: Float64Array;
  customersOfX: Float64Array;
  logSpendOfX: Float64Array;
  rowX: Float64Array;
  rowTotal: Float64Array;
  rowCustomers: Float64Array | null;
  meanSpend: number;
  /** Pearson's r between x and mean spend, which the model takes to be 0; 0 where either does not vary. */
  correlation: number;
};

/** Tallies the rows with a repeat purchase. */
export const tallySpend = ({ rows, frequency, monetary, count }: SpendRows): SpendTallies => {
  const { values: counts, index } = indexDistinct(frequency);
  const customersOfX = new Float64Array(counts.length);
  const logSpendOfX = new Float64Array(counts.length);
  const rowX = new Float64Array(rows);
  const rowTotal = new Float64Array(rows);
  const rowCustomers = count === null ? null : new Float64Array(rows);
  let used = 0;
  let repeaters = 0;
  let originX = 0;
  let originM = 0;
  let sumX = 0;
  let sumM = 0;
  let xx = 0;
  let mm = 0;
  let xm = 0;
  for (let row = 0; row < rows; row += 1) {
    const x = floatAt(frequency, row);
    if (x === 0) continue;
    const m = floatAt(monetary, row);
    const weight = count === null ? 1 : floatAt(count, row);
    const at = wholeAt(index, row);
    customersOfX[at] = floatAt(customersOfX, at) + weight;
    logSpendOfX[at] = floatAt(logSpendOfX, at) + weight * Math.log(m);
    rowX[used] = x;
    rowTotal[used] = x * m;
    if (rowCustomers !== null) rowCustomers[used] = weight;
    used += 1;
    // Moments around the first repeater: no cancellation worth the name, whatever the size of the amounts.
    if (repeaters === 0) {
      originX = x;
      originM = m;
    }
    repeaters += weight;
    const offX = x - originX;
    const offM = m - originM;
    sumX += weight * offX;
    sumM += weight * offM;
    xx += weight * offX * offX;
    mm += weight * offM * offM;
    xm += weight * offX * offM;
  }
  const spreadX = Math.sqrt(Math.max(0, xx - (sumX * sumX) / repeaters));
  const spreadM = Math.sqrt(Math.max(0, mm - (sumM * sumM) / repeaters));
  const together = xm - (sumX * sumM) / repeaters;
  const varies = spreadX > 0 && spreadM > 0;
  return {
    repeaters,
    counts,
    customersOfX,
    logSpendOfX,
    rowX: rowX.subarray(0, used),
    rowTotal: rowTotal.subarray(0, used),
    rowCustomers: rowCustomers?.subarray(0, used) ?? null,
    meanSpend: originM + sumM / repeaters,
    correlation: varies ? Math.max(-1, Math.min(1, together / (spreadX * spreadM))) : 0,
  };
};
