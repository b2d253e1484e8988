import type { Likelihood } from "../fitting/fit-parameters.ts";
import { digamma } from "../numerics/digamma.ts";
import { logGamma } from "../numerics/log-gamma.ts";
import type { SpendTallies } from "./spend-tallies.ts";

const coarseRows = 10_000;

/**
 * The log-likelihood of the Gamma-Gamma model over the repeaters (x > 0, mean repeat spend m):
 * ln Γ(px+q)/(Γ(px) Γ(q)) + q ln v + (px-1) ln m + px ln x - (px+q) ln(xm+v).
 * All but the last term is summed once per distinct x.
 */
export const gammaGammaLikelihood = (tallies: SpendTallies): Likelihood => {
  const { counts, customersOfX, logSpendOfX, rowX, rowTotal, rowCustomers, repeaters } = tallies;
  const rows = rowX.length;
  const evaluate = (parameters: Float64Array, gradient: Float64Array, stride: number): number => {
    const [p = 0, q = 0, v = 0] = parameters;
    const gammaQ = logGamma(q);
    const psiQ = digamma(q);
    const logV = Math.log(v);
    let value = 0;
    let dp = 0;
    let dq = 0;
    for (let i = 0; i < counts.length; i += 1) {
      const x = counts[i] ?? 0;
      const weight = customersOfX[i] ?? 0;
      if (x === 0) continue;
      const logX = Math.log(x);
      const psiTotal = digamma(p * x + q);
      value += weight * (logGamma(p * x + q) - logGamma(p * x) - gammaQ + q * logV + p * x * logX);
      value += (p * x - 1) * (logSpendOfX[i] ?? 0);
      dp += x * (weight * (psiTotal - digamma(p * x) + logX) + (logSpendOfX[i] ?? 0));
      dq += weight * (psiTotal - psiQ + logV);
    }
    let logs = 0;
    let logsX = 0;
    let inverses = 0;
    let used = 0;
    for (let row = 0; row < rows; row += stride) {
      const weight = rowCustomers === null ? 1 : (rowCustomers[row] ?? 0);
      const x = rowX[row] ?? 0;
      const spent = (rowTotal[row] ?? 0) + v;
      const log = weight * Math.log(spent);
      logs += log;
      logsX += x * log;
      inverses += (weight * (p * x + q)) / spent;
      used += weight;
    }
    const scale = repeaters / used;
    gradient[0] = dp - scale * logsX;
    gradient[1] = dq - scale * logs;
    gradient[2] = (repeaters * q) / v - scale * inverses;
    return value - scale * (p * logsX + q * logs);
  };
  return { customers: repeaters, coarseStride: Math.max(1, Math.floor(rows / coarseRows)), evaluate };
};
