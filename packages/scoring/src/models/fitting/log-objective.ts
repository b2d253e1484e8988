import { at } from "../../numbers/at.ts";
import { floatAt } from "../../numbers/float-at.ts";
import type { Likelihood } from "./likelihood.ts";

/** Independent normals on the logarithms of the parameters. */
export type LogPrior = { center: readonly number[]; logDeviation: number };

/** Parameters further than this factor (e^25) from their start are as good as 0 or infinity. */
const farthestLog = 25;

/** Writes gradient and Hessian at theta (logarithms of the parameters) and returns the value. */
export type LogObjective = (
  theta: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array | null,
) => number;

/** What is minimised: minus the mean log-likelihood per customer, less the prior's, in the logarithms of the parameters. */
export const logObjective = (
  { customers, evaluate }: Likelihood,
  origin: Float64Array,
  prior: LogPrior | undefined,
): LogObjective => {
  const center = prior?.center.map(Math.log);
  const tightness = prior === undefined ? 0 : 1 / (prior.logDeviation * prior.logDeviation * customers);
  return (theta, gradient, hessian) => {
    if (theta.some((value, i) => Math.abs(value - floatAt(origin, i)) > farthestLog)) return Infinity;
    const size = theta.length;
    const parameters = theta.map(Math.exp);
    let value = -evaluate(parameters, { gradient, hessian }) / customers;
    for (let i = 0; i < size; i += 1) {
      const scale = floatAt(parameters, i);
      const slope = (-floatAt(gradient, i) * scale) / customers;
      const off = center === undefined ? 0 : floatAt(theta, i) - at(center, i);
      value += (tightness * off * off) / 2;
      gradient[i] = slope + tightness * off;
      if (hessian === null) continue;
      for (let j = 0; j < size; j += 1) {
        hessian[i * size + j] =
          (-floatAt(hessian, i * size + j) * scale * floatAt(parameters, j)) / customers;
      }
      hessian[i * size + i] = floatAt(hessian, i * size + i) + slope + tightness;
    }
    return value;
  };
};
