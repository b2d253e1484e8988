import { floatAt } from "../../numbers/float-at.ts";
import { minimizeBfgs } from "../numerics/minimize-bfgs.ts";
import { finishNewton } from "./finish-newton.ts";
import type { Likelihood } from "./likelihood.ts";
import { logObjective, type LogPrior } from "./log-objective.ts";

export type FittedParameters = {
  values: Float64Array;
  logLikelihood: number;
  /** Of the natural parameters, in their order; null where the data do not settle every parameter. */
  covariance: number[][] | null;
  iterations: number;
};

const nearEnough = 1e-6;

/**
 * Maximum likelihood (with a prior: maximum posterior) in the logarithms of the parameters, mean per customer.
 * BFGS finds the maximum (that of a sample, where one is given); Newton steps on everything take the gradient to
 * rounding, where BFGS would stall for want of a visible decrease. Where the steps from the sample's maximum do not
 * arrive, BFGS goes over everything. Covariance from the Hessian at the end, by the delta method from the logarithms.
 */
export const fitParameters = (
  likelihood: Likelihood,
  start: readonly number[],
  prior?: LogPrior,
  sample?: Likelihood | null,
): FittedParameters => {
  const origin = Float64Array.from(start, Math.log);
  const { customers, evaluate } = likelihood;
  const objective = logObjective(likelihood, origin, prior);
  const near = minimizeBfgs(sample ? logObjective(sample, origin, prior) : objective, origin);
  let iterations = near.iterations;
  let end = finishNewton(objective, near.theta);
  if (sample && !(end.inverse !== null && end.gradient < nearEnough)) {
    const whole = minimizeBfgs(objective, near.theta);
    iterations += whole.iterations;
    end = finishNewton(objective, whole.theta);
  }
  iterations += end.steps;
  const values = end.theta.map(Math.exp);
  const covariance = end.inverse?.map((row, i) =>
    row.map((cell, j) => (cell / customers) * floatAt(values, i) * floatAt(values, j)),
  );
  const gradient = new Float64Array(values.length);
  const logLikelihood =
    prior === undefined ? -end.value * customers : evaluate(values, { gradient, hessian: null });
  return { values, logLikelihood, covariance: covariance ?? null, iterations };
};
