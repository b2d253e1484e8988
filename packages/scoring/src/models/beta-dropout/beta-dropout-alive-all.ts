import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import type { CodedRows } from "../columns/code-rows.ts";
import type { BetaDropoutParams, ExtraDropouts } from "./beta-dropout-params.ts";

const tableLimit = 1_048_576;
/** Below it a power is about to lose digits. */
const leastPower = 1e-300;

/**
 * The chance of being alive of every row, times what `times` holds for its (x, T). The odds of having left are the
 * product of a part of (x, T), computed once per pair, and a part of (x, t_x), computed once where t_x is a whole
 * number of days; other times, and powers outside the numbers, take a logarithm and an exponential a row.
 */
export const betaDropoutAliveAll = (
  { r, alpha, a, b }: BetaDropoutParams,
  extra: ExtraDropouts,
  { rows, counts, ages, pairs, recency }: CodedRows,
  times: Float64Array,
): Float64Array => {
  const longest = ages.reduce((most, age) => Math.max(most, age), 0);
  const room = Math.floor(Math.min(tableLimit, 4 * rows) / counts.length);
  const days = Math.min(Math.floor(longest) + 1, room);
  const falls = new Float64Array(counts.length * days).fill(Number.NaN);
  const rises = new Float64Array(pairs.left.length);
  const firstCell = new Int32Array(pairs.left.length);
  for (let pair = 0; pair < rises.length; pair += 1) {
    const count = wholeAt(pairs.left, pair);
    const x = floatAt(counts, count);
    const stretch = (alpha + floatAt(ages, wholeAt(pairs.right, pair))) / alpha;
    rises[pair] = x + extra === 0 ? 0 : (a / (b + x + extra - 1)) * stretch ** (r + x);
    firstCell[pair] = count * days;
  }

  /** The odds where the table has no part of (x, t_x) yet, or never will. */
  const oddsOf = (pair: number, tx: number): number => {
    const x = floatAt(counts, wholeAt(pairs.left, pair));
    if (Number.isInteger(tx) && tx < days) {
      const fall = (alpha / (alpha + tx)) ** (r + x);
      if (fall > leastPower) falls[wholeAt(firstCell, pair) + tx] = fall;
    }
    if (x + extra === 0) return 0;
    const stretch = (alpha + floatAt(ages, wholeAt(pairs.right, pair))) / (alpha + tx);
    return Math.exp(Math.log(a / (b + x + extra - 1)) + (r + x) * Math.log(stretch));
  };

  const alive = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const pair = wholeAt(pairs.index, row);
    const tx = floatAt(recency, row);
    const day = tx | 0;
    let odds = Number.NaN;
    if (day === tx && day < days)
      odds = floatAt(rises, pair) * floatAt(falls, wholeAt(firstCell, pair) + day);
    // Neither a number that is not there nor one too large.
    if (!(odds < Infinity)) odds = oddsOf(pair, tx);
    alive[row] = floatAt(times, pair) / (1 + odds);
  }
  return alive;
};
