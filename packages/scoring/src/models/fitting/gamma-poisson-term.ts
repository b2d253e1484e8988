import { floatAt } from "../../numbers/float-at.ts";
import type { MarginTotals } from "../columns/total-margins.ts";
import { digamma } from "../numerics/digamma.ts";
import { logGamma } from "../numerics/log-gamma.ts";
import { trigamma } from "../numerics/trigamma.ts";

/**
 * The part of the log-likelihood all gamma-Poisson models share: Σ ln Γ(r+x)/Γ(r) + r ln α - (r+x) ln(α+T),
 * with its derivatives in r (0) and α (1), once per distinct x and T.
 */
export const gammaPoissonTerm = (
  { counts, ages, customers, customersOfX, customersOfAge, purchasesOfAge }: MarginTotals,
  r: number,
  alpha: number,
): { value: number; dr: number; dAlpha: number; rr: number; rAlpha: number; alphaAlpha: number } => {
  const gammaR = logGamma(r);
  const psiR = digamma(r);
  const psi1R = trigamma(r);
  let value = customers * r * Math.log(alpha);
  let dr = customers * Math.log(alpha);
  let dAlpha = (customers * r) / alpha;
  let rr = 0;
  let rAlpha = customers / alpha;
  let alphaAlpha = -(customers * r) / (alpha * alpha);
  for (let i = 0; i < counts.length; i += 1) {
    const x = floatAt(counts, i);
    const weight = floatAt(customersOfX, i);
    value += weight * (logGamma(r + x) - gammaR);
    dr += weight * (digamma(r + x) - psiR);
    rr += weight * (trigamma(r + x) - psi1R);
  }
  for (let i = 0; i < ages.length; i += 1) {
    const inverse = 1 / (alpha + floatAt(ages, i));
    const log = Math.log(alpha + floatAt(ages, i));
    const weight = floatAt(customersOfAge, i);
    const exponent = r * weight + floatAt(purchasesOfAge, i);
    value -= exponent * log;
    dr -= weight * log;
    dAlpha -= exponent * inverse;
    rAlpha -= weight * inverse;
    alphaAlpha += exponent * inverse * inverse;
  }
  return { value, dr, dAlpha, rr, rAlpha, alphaAlpha };
};
