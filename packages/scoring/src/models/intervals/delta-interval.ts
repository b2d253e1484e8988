import { floatAt } from "../../numbers/float-at.ts";
import type { Matrix } from "../numerics/invert-positive-definite.ts";
import { intervalEnds } from "./interval-ends.ts";
import { slopeError, slopeErrors } from "./slope-errors.ts";
import { valueSlopes } from "./value-slopes.ts";

/** A value per row with its 95 % interval, and the same of their sum. */
export type IntervalColumns = {
  expected: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  total: { expected: number; lower: number; upper: number };
};

/**
 * 95 % intervals by the delta method: the slope of each value in each parameter against the covariance of the fit. It
 * covers what the estimate of the parameters leaves open, not the luck of one customer: the interval of an expectation.
 */
export const deltaInterval = (
  parameters: readonly number[],
  covariance: Matrix,
  evaluate: (parameters: readonly number[]) => Float64Array,
): IntervalColumns => {
  const { values: expected, slopes } = valueSlopes(parameters, evaluate);
  const errors = slopeErrors(slopes, covariance);
  const lower = new Float64Array(expected.length);
  const upper = new Float64Array(expected.length);
  for (let row = 0; row < expected.length; row += 1) {
    const ends = intervalEnds(floatAt(expected, row), floatAt(errors, row));
    lower[row] = ends.lower;
    upper[row] = ends.upper;
  }
  const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0);
  const total = sum(expected);
  const ends = intervalEnds(total, slopeError(slopes.map(sum), covariance));
  return { expected, lower, upper, total: { expected: total, ...ends } };
};
