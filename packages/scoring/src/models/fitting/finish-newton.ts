import { floatAt } from "../../numbers/float-at.ts";
import { invertPositiveDefinite, type Matrix } from "../numerics/invert-positive-definite.ts";
import type { LogObjective } from "./log-objective.ts";

/** Where Newton's steps ended, and the inverse of the curvature there; null when there is none to speak of. */
export type NewtonEnd = {
  theta: Float64Array;
  value: number;
  gradient: number;
  inverse: Matrix | null;
  steps: number;
};

const mostSteps = 25;
const longestMove = 1;
const lastMove = 1e-6;

const largest = (values: Float64Array): number => values.reduce((most, v) => Math.max(most, Math.abs(v)), 0);

const inverseOf = (hessian: Float64Array, size: number): Matrix | null =>
  invertPositiveDefinite(
    Array.from({ length: size }, (_, i) => Array.from(hessian.subarray(i * size, (i + 1) * size))),
  );

/**
 * Newton's method from a point near a minimum: each step squares the error, so a handful of passes over a million rows
 * end where only rounding is left. A step below 1e-6 is taken unseen: it leaves an error of 1e-12, and value and
 * curvature are known without another pass. A step that does not lower the gradient is not taken and ends it.
 */
export const finishNewton = (objective: LogObjective, from: Float64Array): NewtonEnd => {
  const size = from.length;
  let theta = from;
  let gradient = new Float64Array(size);
  let hessian = new Float64Array(size * size);
  let value = objective(theta, gradient, hessian);
  let inverse = inverseOf(hessian, size);
  let steps = 0;
  while (inverse !== null && steps < mostSteps) {
    const slope = gradient;
    const move = Float64Array.from(
      inverse,
      (row) => -row.reduce((sum, cell, j) => sum + cell * floatAt(slope, j), 0),
    );
    const length = largest(move);
    const shorten = Math.min(1, longestMove / length);
    const next = theta.map((part, i) => part + shorten * floatAt(move, i));
    if (length <= lastMove) {
      value += move.reduce((sum, part, i) => sum + (part * floatAt(slope, i)) / 2, 0);
      return { theta: next, value, gradient: largest(gradient), inverse, steps: steps + 1 };
    }
    gradient = new Float64Array(size);
    hessian = new Float64Array(size * size);
    const nextValue = objective(next, gradient, hessian);
    const nextInverse = inverseOf(hessian, size);
    if (nextInverse === null || !(largest(gradient) < largest(slope))) {
      gradient = slope;
      break;
    }
    steps += 1;
    theta = next;
    value = nextValue;
    inverse = nextInverse;
  }
  return { theta, value, gradient: largest(gradient), inverse, steps };
};
