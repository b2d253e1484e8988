import { floatAt } from "../../numbers/float-at.ts";

/** Writes the gradient at theta into `gradient` and returns the value; the third argument has no use here. */
export type Objective = (theta: Float64Array, gradient: Float64Array, hessian: null) => number;

export type Minimum = { theta: Float64Array; value: number; gradient: Float64Array; iterations: number };

const maximumIterations = 500;
const gradientTolerance = 1e-8;
const decreaseTolerance = 1e-13;
const longestMove = 2;
const sufficientDecrease = 1e-4;

const largest = (values: Float64Array): number => values.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
const dot = (left: Float64Array, right: Float64Array): number =>
  left.reduce((sum, value, i) => sum + value * floatAt(right, i), 0);
const times = (matrix: readonly Float64Array[], vector: Float64Array): Float64Array =>
  Float64Array.from(matrix, (row) => dot(row, vector));

const identity = (size: number): Float64Array[] =>
  Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_unused, j) => (i === j ? 1 : 0)),
  );

/** Broyden, Fletcher, Goldfarb and Shanno's update of the inverse curvature for move s and gradient change y. */
const updateInverse = (inverse: Float64Array[], s: Float64Array, y: Float64Array): void => {
  const curvature = dot(s, y);
  if (!(curvature > 1e-14 * Math.sqrt(dot(s, s) * dot(y, y)))) return;
  const along = times(inverse, y);
  const scale = (1 + dot(y, along) / curvature) / curvature;
  for (const [i, row] of inverse.entries()) {
    for (let j = 0; j < row.length; j += 1) {
      const si = floatAt(s, i);
      const sj = floatAt(s, j);
      row[j] =
        floatAt(row, j) + scale * si * sj - (floatAt(along, i) * sj + si * floatAt(along, j)) / curvature;
    }
  }
};

/**
 * The minimum of a smooth function of few variables (BFGS, backtracking by quadratic interpolation; Nocedal & Wright,
 * Numerical Optimization, chapter 6). Stops at |gradient| < 1e-8 or a relative decrease below 1e-13. No move is longer
 * than 2 in any coordinate, which for logarithms of parameters is a factor of 7.4.
 */
export const minimizeBfgs = (objective: Objective, start: Float64Array): Minimum => {
  let theta = Float64Array.from(start);
  let gradient = new Float64Array(theta.length);
  let value = objective(theta, gradient, null);
  const inverse = identity(theta.length);
  let iterations = 0;
  while (iterations < maximumIterations && largest(gradient) >= gradientTolerance) {
    iterations += 1;
    const direction = times(inverse, gradient).map((part) => -part);
    const slope = dot(direction, gradient);
    let step = Math.min(1, longestMove / largest(direction));
    let next = theta;
    let nextValue = Infinity;
    const nextGradient = new Float64Array(theta.length);
    for (let tries = 0; tries < 40; tries += 1) {
      next = theta.map((from, i) => from + step * floatAt(direction, i));
      nextValue = objective(next, nextGradient, null);
      if (nextValue <= value + sufficientDecrease * step * slope) break;
      const interpolated = (-slope * step * step) / (2 * (nextValue - value - slope * step));
      step = Math.min(Math.max(Number.isFinite(interpolated) ? interpolated : 0, step / 10), step / 2);
    }
    const decrease = value - nextValue;
    if (!(decrease >= 0)) break;
    updateInverse(
      inverse,
      next.map((to, i) => to - floatAt(theta, i)),
      nextGradient.map((to, i) => to - floatAt(gradient, i)),
    );
    theta = next;
    value = nextValue;
    gradient = nextGradient;
    if (decrease <= decreaseTolerance * Math.abs(value)) break;
  }
  return { theta, value, gradient, iterations };
};
