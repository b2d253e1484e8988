import { floatAt } from "../../numbers/float-at.ts";
import type { Cells } from "../columns/index-cells.ts";
import { totalMargins } from "../columns/total-margins.ts";
import { gammaPoissonTerm } from "../fitting/gamma-poisson-term.ts";
import type { Derivatives, Likelihood } from "../fitting/likelihood.ts";

/** The log-likelihood of the NBD: the gamma-Poisson term and nothing else. */
export const nbdLikelihood = (cells: Cells): Likelihood => {
  const totals = totalMargins(cells);
  const evaluate = (parameters: Float64Array, { gradient, hessian }: Derivatives): number => {
    const r = floatAt(parameters, 0);
    const alpha = floatAt(parameters, 1);
    const term = gammaPoissonTerm(totals, r, alpha);
    gradient.set([term.dr, term.dAlpha]);
    hessian?.set([term.rr, term.rAlpha, term.rAlpha, term.alphaAlpha]);
    return term.value;
  };
  return { customers: totals.customers, evaluate };
};
