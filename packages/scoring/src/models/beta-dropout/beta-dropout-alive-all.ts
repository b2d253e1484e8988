import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import type { CodedRows } from "../columns/code-rows.ts";
import type { BetaDropoutParams, ExtraDropouts } from "./beta-dropout-params.ts";

/**
 * The chance of being alive of every row: one logarithm and one exponential a row, nothing at all for those who had
 * no occasion to leave.
 */
export const betaDropoutAliveAll = (
  { r, alpha, a, b }: BetaDropoutParams,
  extra: ExtraDropouts,
  { rows, counts, ages, recency }: CodedRows,
): Float64Array => {
  const until = ages.values.map((age) => alpha + age);
  const odds = counts.values.map((x) => (x + extra === 0 ? -Infinity : Math.log(a / (b + x + extra - 1))));
  const exponent = counts.values.map((x) => r + x);
  const atCount = counts.index;
  const atAge = ages.index;
  const alive = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const at = wholeAt(atCount, row);
    const base = floatAt(odds, at);
    if (base === -Infinity) {
      alive[row] = 1;
      continue;
    }
    const stretch = floatAt(until, wholeAt(atAge, row)) / (alpha + floatAt(recency, row));
    alive[row] = 1 / (1 + Math.exp(base + floatAt(exponent, at) * Math.log(stretch)));
  }
  return alive;
};
