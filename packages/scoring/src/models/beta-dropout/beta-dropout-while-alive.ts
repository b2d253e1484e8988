import type { betaExpectation } from "../numerics/beta-expectation.ts";
import { expm1Ratio } from "../numerics/expm1-ratio.ts";
import type { BetaDropoutParams, ExtraDropouts } from "./beta-dropout-params.ts";

const slowestRatio = 0.97;
const largestExponent = 30;
const mostTerms = 2_000;
const digitsToSpare = 1e-3;

/** ln(1 + y) / y, 1 at y = 0. */
const log1pRatio = (y: number): number => (y === 0 ? 1 : Math.log1p(y) / y);

/**
 * Expected purchases in the next h of a customer known to be alive, y = x + extra, z = h/(α+T+h), C = a+b+y-1,
 * A = C - r - x: the 2F1 of Fader, Hardie & Lee (2005, eq. 10) after Euler's transformation,
 * C (1 - (1-z)^(a-1))/(a-1) - (1-z)^(a-1) Σ_{n>=1} (A)_n (a)_{n-1} / ((C+1)_{n-1} n!) z^n,
 * which has no hole at a = 1 or C = 0. Where the series is slow (z near 1), overflows or cancels to fewer than
 * 13 digits, the same number is the mean of (1 - (1 + p h/(α+T))^-(r+x))/p over p ~ Beta(a, b+y), by quadrature;
 * `expectationOf` prepares it, so that a caller with many horizons can keep what it prepared.
 */
export const betaDropoutWhileAlive = (
  { r, alpha, a, b }: BetaDropoutParams,
  extra: ExtraDropouts,
  x: number,
  age: number,
  horizon: number,
  expectationOf: typeof betaExpectation,
): number => {
  const rate = alpha + age;
  const growth = horizon / rate;
  const trials = b + x + extra;
  const C = a + trials - 1;
  const A = C - r - x;
  const z = horizon / (rate + horizon);
  const exponent = -(a - 1) * Math.log1p(growth);
  if (z <= slowestRatio && Math.abs(exponent) < largestExponent) {
    const lead = C * Math.log1p(growth) * expm1Ratio(exponent);
    const scale = Math.exp(exponent);
    let term = A * z;
    let sum = term;
    let peak = Math.abs(term);
    const floor = 1e-17 * Math.abs(lead / scale);
    let shrinking = false;
    // With a large the terms grow before they fade: a small term ends the sum only on the way down.
    for (
      let n = 1;
      n < mostTerms && !(shrinking && Math.abs(term) <= Math.max(floor, 1e-17 * Math.abs(sum)));
      n += 1
    ) {
      const ratio = (((A + n) * (a + n - 1)) / ((C + n) * (n + 1))) * z;
      term *= ratio;
      sum += term;
      shrinking = Math.abs(ratio) < 1;
      peak = Math.max(peak, Math.abs(term));
    }
    const value = lead - scale * sum;
    if (value > digitsToSpare * Math.max(Math.abs(lead), scale * peak)) return value;
  }
  const shape = r + x;
  return expectationOf(
    a,
    trials,
  )((p) => {
    const log = Math.log1p(p * growth);
    return shape * growth * log1pRatio(p * growth) * expm1Ratio(-shape * log);
  });
};
