import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import type { CodedRows } from "../columns/code-rows.ts";
import type { BetaDropoutParams, ExtraDropouts } from "./beta-dropout-params.ts";

const tableLimit = 1_048_576;
/** Below it a power has lost digits. */
const leastPower = 1e-300;

/**
 * The odds of having left are `rises` of (x, T) times `falls` of (x, t_x). `falls` has a row of `days` whole days per
 * count, NaN where no number holds the power; `firstCell` is where the row of a pair's count begins.
 */
type OddsTables = { rises: Float64Array; falls: Float64Array; firstCell: Int32Array; days: number };

const tabulateOdds = (
  { r, alpha, a, b }: BetaDropoutParams,
  extra: ExtraDropouts,
  { rows, counts, ages, pairs }: CodedRows,
): OddsTables => {
  const longest = ages.reduce((most, age) => Math.max(most, age), 0);
  const room = Math.floor(Math.min(tableLimit, rows) / counts.length);
  const days = Math.min(Math.floor(longest) + 1, room);
  const falls = new Float64Array(counts.length * days);
  for (let cell = 0; cell < falls.length; cell += 1) {
    const x = floatAt(counts, Math.floor(cell / days));
    const fall = (alpha / (alpha + (cell % days))) ** (r + x);
    falls[cell] = fall > leastPower ? fall : Number.NaN;
  }
  const firstCell = pairs.left.map((count) => count * days);
  const rises = new Float64Array(firstCell.length);
  for (let pair = 0; pair < rises.length; pair += 1) {
    const x = floatAt(counts, wholeAt(pairs.left, pair));
    const stretch = (alpha + floatAt(ages, wholeAt(pairs.right, pair))) / alpha;
    rises[pair] = x + extra === 0 ? 0 : (a / (b + x + extra - 1)) * stretch ** (r + x);
  }
  return { rises, falls, firstCell, days };
};

/**
 * Fills what the tables know and leaves NaN elsewhere. Returns how many rows that leaves.
 * Alone in its function, and calling none: a loop over every row stays compiled that way.
 */
const fillFromTables = (
  alive: Float64Array,
  { pairs: { index }, recency }: CodedRows,
  { rises, falls, firstCell, days }: OddsTables,
  times: Float64Array,
): number => {
  let left = 0;
  for (let row = 0; row < alive.length; row += 1) {
    const pair = wholeAt(index, row);
    const tx = floatAt(recency, row);
    const day = tx | 0;
    let odds = Number.NaN;
    if (day === tx && day < days)
      odds = floatAt(rises, pair) * floatAt(falls, wholeAt(firstCell, pair) + day);
    if (!(odds < Infinity)) {
      odds = Number.NaN;
      left += 1;
    }
    alive[row] = floatAt(times, pair) / (1 + odds);
  }
  return left;
};

/** Fills the rows that are NaN still. */
const fillOneByOne = (
  alive: Float64Array,
  { r, alpha, a, b }: BetaDropoutParams,
  extra: ExtraDropouts,
  { counts, ages, pairs, recency }: CodedRows,
  times: Float64Array,
): void => {
  const logStart = counts.map((x) => (x + extra === 0 ? -Infinity : Math.log(a / (b + x + extra - 1))));
  for (let row = 0; row < alive.length; row += 1) {
    if (!Number.isNaN(floatAt(alive, row))) continue;
    const pair = wholeAt(pairs.index, row);
    const count = wholeAt(pairs.left, pair);
    const stretch = (alpha + floatAt(ages, wholeAt(pairs.right, pair))) / (alpha + floatAt(recency, row));
    const logOdds = floatAt(logStart, count) + (r + floatAt(counts, count)) * Math.log(stretch);
    alive[row] = floatAt(times, pair) / (1 + Math.exp(logOdds));
  }
};

/**
 * The chance of being alive of every row, times what `times` holds for its (x, T). The odds of having left are the
 * product of a part of (x, T), computed once per pair, and a part of (x, t_x), computed once per whole day; other
 * times, and powers outside the numbers, take a logarithm and an exponential a row.
 */
export const betaDropoutAliveAll = (
  params: BetaDropoutParams,
  extra: ExtraDropouts,
  coded: CodedRows,
  times: Float64Array,
): Float64Array => {
  const alive = new Float64Array(coded.rows);
  const left = fillFromTables(alive, coded, tabulateOdds(params, extra, coded), times);
  if (left > 0) fillOneByOne(alive, params, extra, coded, times);
  return alive;
};
