import { floatAt } from "../../numbers/float-at.ts";
import type { Cells } from "../columns/index-cells.ts";
import { totalMargins } from "../columns/total-margins.ts";
import { gammaPoissonTerm } from "../fitting/gamma-poisson-term.ts";
import type { Derivatives, Likelihood } from "../fitting/likelihood.ts";
import type { ExtraDropouts } from "./beta-dropout-params.ts";
import { betaTerm } from "./beta-term.ts";
import { leftTerm } from "./left-term.ts";

/**
 * The log-likelihood of BG/NBD (extra 0) and MBG/NBD (extra 1): gamma-Poisson term + beta term + left term.
 * The first two depend on x or T alone and are summed once per distinct value, the third once per cell.
 */
export const betaDropoutLikelihood = (cells: Cells, extra: ExtraDropouts): Likelihood => {
  const totals = totalMargins(cells);
  const evaluate = (parameters: Float64Array, { gradient, hessian }: Derivatives): number => {
    const r = floatAt(parameters, 0);
    const alpha = floatAt(parameters, 1);
    const a = floatAt(parameters, 2);
    const b = floatAt(parameters, 3);
    const poisson = gammaPoissonTerm(totals, r, alpha);
    const beta = betaTerm(totals, a, b, extra);
    const left = leftTerm(cells, { r, alpha, a, b }, extra);
    for (const [i, rest] of [poisson.dr, poisson.dAlpha, beta.da, beta.db].entries()) {
      gradient[i] = floatAt(left.gradient, i) + rest;
    }
    if (hessian !== null) {
      const rr = floatAt(left.upper, 0);
      const rAlpha = floatAt(left.upper, 1);
      const ra = floatAt(left.upper, 2);
      const rb = floatAt(left.upper, 3);
      const tt = floatAt(left.upper, 4);
      const ta = floatAt(left.upper, 5);
      const tb = floatAt(left.upper, 6);
      const aa = floatAt(left.upper, 7);
      const ab = floatAt(left.upper, 8);
      const bb = floatAt(left.upper, 9);
      const cross = rAlpha + poisson.rAlpha;
      const mixed = ab + beta.aa;
      hessian.set([rr + poisson.rr, cross, ra, rb]);
      hessian.set([cross, tt + poisson.alphaAlpha, ta, tb], 4);
      hessian.set([ra, ta, aa + beta.aa, mixed], 8);
      hessian.set([rb, tb, mixed, bb + beta.bb], 12);
    }
    return poisson.value + beta.value + left.value;
  };
  return { customers: totals.customers, evaluate };
};
