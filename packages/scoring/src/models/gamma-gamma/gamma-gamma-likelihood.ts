import { floatAt } from "../../numbers/float-at.ts";
import type { Derivatives, Likelihood } from "../fitting/likelihood.ts";
import { digamma } from "../numerics/digamma.ts";
import { logGamma } from "../numerics/log-gamma.ts";
import { trigamma } from "../numerics/trigamma.ts";
import type { SpendTallies } from "./spend-tallies.ts";

/**
 * The log-likelihood of the Gamma-Gamma model over the repeaters (x > 0, mean repeat spend m):
 * ln Γ(px+q)/(Γ(px) Γ(q)) + q ln v + (px-1) ln m + px ln x - (px+q) ln(xm+v).
 * All but the last term is summed once per distinct x.
 */
export const gammaGammaLikelihood = (tallies: SpendTallies): Likelihood => {
  const { counts, customersOfX, logSpendOfX, rowX, rowTotal, rowCustomers, repeaters } = tallies;
  const rows = rowX.length;
  const evaluate = (parameters: Float64Array, { gradient, hessian }: Derivatives): number => {
    const p = floatAt(parameters, 0);
    const q = floatAt(parameters, 1);
    const v = floatAt(parameters, 2);
    const gammaQ = logGamma(q);
    const psiQ = digamma(q);
    const psi1Q = trigamma(q);
    const logV = Math.log(v);
    let value = 0;
    let dp = 0;
    let dq = 0;
    let pp = 0;
    let pq = 0;
    let qq = 0;
    for (let i = 0; i < counts.length; i += 1) {
      const x = floatAt(counts, i);
      const weight = floatAt(customersOfX, i);
      if (x === 0) continue;
      const logX = Math.log(x);
      const psiTotal = digamma(p * x + q);
      value += weight * (logGamma(p * x + q) - logGamma(p * x) - gammaQ + q * logV + p * x * logX);
      value += (p * x - 1) * floatAt(logSpendOfX, i);
      dp += x * (weight * (psiTotal - digamma(p * x) + logX) + floatAt(logSpendOfX, i));
      dq += weight * (psiTotal - psiQ + logV);
      const bend = weight * trigamma(p * x + q);
      pp += x * x * (bend - weight * trigamma(p * x));
      pq += x * bend;
      qq += bend - weight * psi1Q;
    }
    let logs = 0;
    let logsX = 0;
    let inverses = 0;
    let inversesX = 0;
    let squares = 0;
    let squaresX = 0;
    for (let row = 0; row < rows; row += 1) {
      const weight = rowCustomers === null ? 1 : floatAt(rowCustomers, row);
      const x = floatAt(rowX, row);
      const spent = floatAt(rowTotal, row) + v;
      const log = weight * Math.log(spent);
      const inverse = weight / spent;
      const square = inverse / spent;
      logs += log;
      logsX += x * log;
      inverses += inverse;
      inversesX += x * inverse;
      squares += square;
      squaresX += x * square;
    }
    gradient[0] = dp - logsX;
    gradient[1] = dq - logs;
    gradient[2] = (repeaters * q) / v - (p * inversesX + q * inverses);
    const pv = -inversesX;
    const qv = repeaters / v - inverses;
    const vv = -(repeaters * q) / (v * v) + (p * squaresX + q * squares);
    hessian?.set([pp, pq, pv, pq, qq, qv, pv, qv, vv]);
    return value - (p * logsX + q * logs);
  };
  return { customers: repeaters, evaluate };
};
