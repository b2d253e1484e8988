import { floatAt } from "../../numbers/float-at.ts";
import type { MarginTotals } from "../columns/total-margins.ts";
import { digamma } from "../numerics/digamma.ts";
import { logGamma } from "../numerics/log-gamma.ts";
import { trigamma } from "../numerics/trigamma.ts";
import type { ExtraDropouts } from "./beta-dropout-params.ts";

/** Σ ln Γ(a+b) Γ(b+y) / (Γ(b) Γ(a+b+y)), y = x + extra, with its derivatives in a and b, once per distinct x. */
export const betaTerm = (
  { counts, customersOfX }: MarginTotals,
  a: number,
  b: number,
  extra: ExtraDropouts,
): { value: number; da: number; db: number; aa: number; bb: number } => {
  const gammas = logGamma(a + b) - logGamma(b);
  const psiB = digamma(b);
  const psiAB = digamma(a + b);
  const psi1B = trigamma(b);
  const psi1AB = trigamma(a + b);
  let value = 0;
  let da = 0;
  let db = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const y = floatAt(counts, i) + extra;
    const weight = floatAt(customersOfX, i);
    const slope = psiAB - digamma(a + b + y);
    const bend = psi1AB - trigamma(a + b + y);
    value += weight * (gammas + logGamma(b + y) - logGamma(a + b + y));
    da += weight * slope;
    db += weight * (slope + digamma(b + y) - psiB);
    aa += weight * bend;
    bb += weight * (bend + trigamma(b + y) - psi1B);
  }
  // The mixed derivative equals aa: b enters beside a, and alone in terms that a does not touch.
  return { value, da, db, aa, bb };
};
