import { invertPositiveDefinite, type Matrix } from "../numerics/invert-positive-definite.ts";
import { minimizeBfgs, type Objective } from "../numerics/minimize-bfgs.ts";

/**
 * A log-likelihood in the natural (positive) parameters. `evaluate` returns the sum over the `customers` and writes
 * its gradient. With `stride` above 1 it may use every stride-th cell, scaled up: enough to find the neighbourhood
 * of the maximum in a large data set; `coarseStride` is the stride worth starting with (1: none).
 */
export type Likelihood = {
  customers: number;
  coarseStride: number;
  evaluate: (parameters: Float64Array, gradient: Float64Array, stride: number) => number;
};

/** Independent normals on the logarithms of the parameters. */
export type LogPrior = { center: readonly number[]; logDeviation: number };

export type FittedParameters = {
  values: Float64Array;
  logLikelihood: number;
  /** Of the natural parameters, in their order; null where the data do not settle every parameter. */
  covariance: number[][] | null;
  iterations: number;
};

/** Parameters further than this factor (e^25) from their start are as good as 0 or infinity. */
const farthestLog = 25;
const curvatureStep = 1e-5;
const polishes = 3;

const largest = (values: Float64Array): number => values.reduce((most, v) => Math.max(most, Math.abs(v)), 0);

/** Curvature by forward differences of the analytic gradient, made symmetric. Relative error about 1e-5. */
const curvatureAt = (objective: Objective, theta: Float64Array, gradient: Float64Array): Matrix => {
  const rows = Array.from(theta, (_, i) => {
    const moved = Float64Array.from(theta);
    moved[i] = (moved[i] ?? 0) + curvatureStep;
    const there = new Float64Array(theta.length);
    objective(moved, there);
    return there.map((value, j) => (value - (gradient[j] ?? 0)) / curvatureStep);
  });
  return rows.map((row, i) => Array.from(row, (value, j) => (value + (rows[j]?.[i] ?? 0)) / 2));
};

/**
 * Maximum likelihood (with a prior: maximum posterior) in the logarithms of the parameters, mean per customer.
 * BFGS finds the maximum, Newton steps with the curvature it ends in take the gradient to rounding: BFGS alone stops
 * where a million rows no longer show a decrease. Covariance by the delta method from the logarithms.
 */
export const fitParameters = (
  likelihood: Likelihood,
  start: readonly number[],
  prior?: LogPrior,
): FittedParameters => {
  const origin = Float64Array.from(start, Math.log);
  const { customers, coarseStride } = likelihood;
  const center = prior?.center.map(Math.log);
  const tightness = prior === undefined ? 0 : 1 / (prior.logDeviation * prior.logDeviation * customers);

  const objectiveWith =
    (stride: number): Objective =>
    (theta, gradient) => {
      if (theta.some((value, i) => Math.abs(value - (origin[i] ?? 0)) > farthestLog)) return Infinity;
      const parameters = theta.map(Math.exp);
      let value = -likelihood.evaluate(parameters, gradient, stride) / customers;
      for (let i = 0; i < theta.length; i += 1) {
        const off = (theta[i] ?? 0) - (center?.[i] ?? 0);
        value += (tightness * off * off) / 2;
        gradient[i] = (-(gradient[i] ?? 0) * (parameters[i] ?? 0)) / customers + tightness * off;
      }
      return value;
    };

  let iterations = 0;
  let from: Float64Array = origin;
  let warm: Matrix | undefined;
  if (coarseStride > 1) {
    const coarse = minimizeBfgs(objectiveWith(coarseStride), origin);
    iterations += coarse.iterations;
    from = coarse.theta;
    warm =
      invertPositiveDefinite(curvatureAt(objectiveWith(coarseStride), from, coarse.gradient)) ?? undefined;
  }
  const objective = objectiveWith(1);
  const minimum = minimizeBfgs(objective, from, warm);
  iterations += minimum.iterations;
  let { theta, gradient, value }: { theta: Float64Array; gradient: Float64Array; value: number } = minimum;
  const inverse = invertPositiveDefinite(curvatureAt(objective, theta, gradient));
  for (let polish = 0; inverse !== null && polish < polishes; polish += 1) {
    const at = gradient;
    const next = theta.map(
      (part, i) => part - (inverse[i] ?? []).reduce((sum, c, j) => sum + c * (at[j] ?? 0), 0),
    );
    const nextGradient = new Float64Array(theta.length);
    const nextValue = objective(next, nextGradient);
    if (!(largest(nextGradient) < largest(gradient))) break;
    theta = next;
    gradient = nextGradient;
    value = nextValue;
    if (largest(gradient) < 1e-13) break;
  }
  const values = theta.map(Math.exp);
  const penalty = theta.reduce((sum, part, i) => sum + (part - (center?.[i] ?? 0)) ** 2, 0) * (tightness / 2);
  const covariance = inverse?.map((row, i) =>
    row.map((cell, j) => (cell / customers) * (values[i] ?? 0) * (values[j] ?? 0)),
  );
  return {
    values,
    logLikelihood: -(value - penalty) * customers,
    covariance: covariance ?? null,
    iterations,
  };
};
