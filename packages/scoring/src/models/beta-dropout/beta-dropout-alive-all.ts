import type { CodedRows } from "../columns/code-rows.ts";
import type { BetaDropoutParams, ExtraDropouts } from "./beta-dropout-params.ts";

/** The chance of being alive of every row: one exponential a row, the logarithms from tables of the distinct times. */
export const betaDropoutAliveAll = (
  { r, alpha, a, b }: BetaDropoutParams,
  extra: ExtraDropouts,
  { rows, counts, ages, recencies }: CodedRows,
): Float64Array => {
  const logAge = ages.values.map((age) => Math.log(alpha + age));
  const logRecency = recencies.values.map((recency) => Math.log(alpha + recency));
  const odds = counts.values.map((x) => (x + extra === 0 ? -Infinity : Math.log(a / (b + x + extra - 1))));
  const exponent = counts.values.map((x) => r + x);
  const alive = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const atX = counts.index[row] ?? 0;
    const gap = (logAge[ages.index[row] ?? 0] ?? 0) - (logRecency[recencies.index[row] ?? 0] ?? 0);
    alive[row] = 1 / (1 + Math.exp((odds[atX] ?? 0) + (exponent[atX] ?? 0) * gap));
  }
  return alive;
};
