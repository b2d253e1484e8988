import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import type { Cells } from "../columns/index-cells.ts";
import { differenceHessian } from "../fitting/difference-hessian.ts";
import type { Derivatives, Likelihood } from "../fitting/likelihood.ts";
import { digamma } from "../numerics/digamma.ts";
import { logGamma } from "../numerics/log-gamma.ts";
import { logistic } from "../numerics/logistic.ts";
import { softplus } from "../numerics/softplus.ts";
import { leftIntegral } from "./left-integral.ts";

/**
 * The log-likelihood of the Pareto/NBD: ln Γ(r+x)/Γ(r) + r ln α + s ln β + ln(still there + left since),
 * still there = (α+T)^-(r+x) (β+T)^-s, left since = s ∫ (α+τ)^-(r+x) (β+τ)^-(s+1) dτ from t_x to T.
 */
export const paretoNbdLikelihood = (cells: Cells): Likelihood => {
  const { counts, ages, recencies, cellX, cellAge, cellRecency, customers } = cells;
  const customersOfX = new Float64Array(counts.length);
  let total = 0;
  for (let cell = 0; cell < customers.length; cell += 1) {
    const atX = wholeAt(cellX, cell);
    total += floatAt(customers, cell);
    customersOfX[atX] = floatAt(customersOfX, atX) + floatAt(customers, cell);
  }
  const evaluate = (parameters: Float64Array, { gradient }: Derivatives): number => {
    const r = floatAt(parameters, 0);
    const alpha = floatAt(parameters, 1);
    const s = floatAt(parameters, 2);
    const beta = floatAt(parameters, 3);
    const params = { r, alpha, s, beta };
    const gammaR = logGamma(r);
    const psiR = digamma(r);
    const logS = Math.log(s);
    let value = total * (r * Math.log(alpha) + s * Math.log(beta));
    let dr = total * Math.log(alpha);
    let ds = total * Math.log(beta);
    for (let i = 0; i < counts.length; i += 1) {
      const x = floatAt(counts, i);
      value += floatAt(customersOfX, i) * (logGamma(r + x) - gammaR);
      dr += floatAt(customersOfX, i) * (digamma(r + x) - psiR);
    }
    let sum = 0;
    let sumR = 0;
    let sumAlpha = 0;
    let sumS = 0;
    let sumBeta = 0;
    for (let cell = 0; cell < customers.length; cell += 1) {
      const weight = floatAt(customers, cell);
      const x = floatAt(counts, wholeAt(cellX, cell));
      const age = floatAt(ages, wholeAt(cellAge, cell));
      const left = leftIntegral(params, x, floatAt(recencies, wholeAt(cellRecency, cell)), age);
      const logAlpha = Math.log(alpha + age);
      const logBeta = Math.log(beta + age);
      const there = -(r + x) * logAlpha - s * logBeta;
      const odds = logS + left.log - there;
      const alive = logistic(odds);
      const gone = 1 - alive;
      sum += weight * (there + softplus(odds));
      sumR -= weight * (alive * logAlpha + gone * left.meanLogAlpha);
      sumAlpha -= weight * (r + x) * (alive / (alpha + age) + gone * left.meanInverseAlpha);
      sumS -= weight * (alive * logBeta + gone * (left.meanLogBeta - 1 / s));
      sumBeta -= weight * ((alive * s) / (beta + age) + gone * (s + 1) * left.meanInverseBeta);
    }
    gradient[0] = dr + sumR;
    gradient[1] = (total * r) / alpha + sumAlpha;
    gradient[2] = ds + sumS;
    gradient[3] = (total * s) / beta + sumBeta;
    return value + sum;
  };
  return differenceHessian({ customers: total, evaluate });
};
