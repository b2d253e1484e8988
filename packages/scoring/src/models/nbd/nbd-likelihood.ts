import type { Cells } from "../columns/index-cells.ts";
import type { Likelihood } from "../fitting/fit-parameters.ts";
import { digamma } from "../numerics/digamma.ts";
import { logGamma } from "../numerics/log-gamma.ts";

/** The log-likelihood of the NBD, ln Γ(r+x)/Γ(r) + r ln α - (r+x) ln(α+T), once per distinct x and T. */
export const nbdLikelihood = ({ counts, ages, cellX, cellAge, customers }: Cells): Likelihood => {
  const customersOfX = new Float64Array(counts.length);
  const customersOfAge = new Float64Array(ages.length);
  const purchasesOfAge = new Float64Array(ages.length);
  let total = 0;
  for (let cell = 0; cell < customers.length; cell += 1) {
    const weight = customers[cell] ?? 0;
    const atX = cellX[cell] ?? 0;
    const atAge = cellAge[cell] ?? 0;
    total += weight;
    customersOfX[atX] = (customersOfX[atX] ?? 0) + weight;
    customersOfAge[atAge] = (customersOfAge[atAge] ?? 0) + weight;
    purchasesOfAge[atAge] = (purchasesOfAge[atAge] ?? 0) + weight * (counts[atX] ?? 0);
  }
  const evaluate = (parameters: Float64Array, gradient: Float64Array): number => {
    const [r = 0, alpha = 0] = parameters;
    const gammaR = logGamma(r);
    const psiR = digamma(r);
    let value = total * r * Math.log(alpha);
    let dr = total * Math.log(alpha);
    let dAlpha = (total * r) / alpha;
    for (let i = 0; i < counts.length; i += 1) {
      const x = counts[i] ?? 0;
      value += (customersOfX[i] ?? 0) * (logGamma(r + x) - gammaR);
      dr += (customersOfX[i] ?? 0) * (digamma(r + x) - psiR);
    }
    for (let i = 0; i < ages.length; i += 1) {
      const until = alpha + (ages[i] ?? 0);
      const exponent = r * (customersOfAge[i] ?? 0) + (purchasesOfAge[i] ?? 0);
      value -= exponent * Math.log(until);
      dr -= (customersOfAge[i] ?? 0) * Math.log(until);
      dAlpha -= exponent / until;
    }
    gradient[0] = dr;
    gradient[1] = dAlpha;
    return value;
  };
  return { customers: total, coarseStride: 1, evaluate };
};
