import type { BetaDropoutParams, ExtraDropouts } from "./beta-dropout-params.ts";

/** ln of the odds that a customer has left for good; -Infinity where there was no occasion to leave. */
export const leftLogOdds = (
  { r, alpha, a, b }: BetaDropoutParams,
  extra: ExtraDropouts,
  x: number,
  tx: number,
  age: number,
): number => {
  const trials = x + extra;
  if (trials === 0) return -Infinity;
  return Math.log(a / (b + trials - 1)) + (r + x) * Math.log1p((age - tx) / (alpha + tx));
};
