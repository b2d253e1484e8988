import { logGamma } from "./log-gamma.ts";

const directUpTo = 16;

/**
 * ln Γ(x + n) - ln Γ(x) for x > 0 and whole n >= 0. A short gain is the logarithm of its factors,
 * which keeps every digit where x is so large that the two logarithms would cancel.
 */
export const logGammaGain = (x: number, n: number): number => {
  if (n > directUpTo) return logGamma(x + n) - logGamma(x);
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += Math.log(x + i);
  return sum;
};
