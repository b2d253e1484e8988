import { logGammaGain } from "./log-gamma-gain.ts";

/**
 * ln P(N = n) for N negative binomial with shape r and chance q of one more: Γ(r+n)/(Γ(r) n!) (1-q)^r q^n.
 * `ratio` = q/(1-q) >= 0 (for purchases t/α), so that neither 1-q nor q loses digits; -Infinity where P is 0.
 */
export const negativeBinomialLog = (r: number, ratio: number, n: number): number => {
  const log = Math.log1p(ratio);
  return logGammaGain(r, n) - logGammaGain(1, n) - r * log + (n === 0 ? 0 : n * (Math.log(ratio) - log));
};
