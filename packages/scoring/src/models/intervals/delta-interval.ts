import { at } from "../../numbers/at.ts";
import { floatAt } from "../../numbers/float-at.ts";
import type { Matrix } from "../numerics/invert-positive-definite.ts";

/** A value per row with its 95 % interval, and the same of their sum. */
export type IntervalColumns = {
  expected: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  total: { expected: number; lower: number; upper: number };
};

const normal95 = 1.959963984540054;
const logStep = 1e-4;
/** Beyond a factor of e^300 an interval says "anything"; the cap keeps it a number. */
const widestLog = 300;

const bounds = (value: number, error: number): { lower: number; upper: number } => {
  if (value <= 0) return { lower: value - normal95 * error, upper: value + normal95 * error };
  const factor = Math.exp(Math.min(widestLog, (normal95 * error) / value));
  return { lower: value / factor, upper: Math.min(Number.MAX_VALUE, value * factor) };
};

/** sqrt(slope' covariance slope). */
const errorOf = (slope: readonly number[], covariance: Matrix): number => {
  let variance = 0;
  for (const [i, row] of covariance.entries()) {
    for (const [j, cell] of row.entries()) variance += at(slope, i) * cell * at(slope, j);
  }
  return Math.sqrt(Math.max(0, variance));
};

/**
 * 95 % intervals by the delta method: the slope of each value in each parameter (central differences over .01 % of the
 * parameter) against the covariance of the fit; symmetric in the logarithm where the value is above 0. It covers what
 * the estimate of the parameters leaves open, not the luck of one customer: the interval of an expectation.
 */
export const deltaInterval = (
  parameters: readonly number[],
  covariance: Matrix,
  evaluate: (parameters: readonly number[]) => Float64Array,
): IntervalColumns => {
  const expected = evaluate(parameters);
  const slopes = parameters.map((parameter, i) => {
    const step = parameter * Math.expm1(logStep);
    const above = evaluate(parameters.with(i, parameter + step));
    const below = evaluate(parameters.with(i, parameter - step));
    for (let row = 0; row < above.length; row += 1)
      above[row] = (floatAt(above, row) - floatAt(below, row)) / (2 * step);
    return above;
  });
  const lower = new Float64Array(expected.length);
  const upper = new Float64Array(expected.length);
  const slope = parameters.map(() => 0);
  for (let row = 0; row < expected.length; row += 1) {
    for (const [i, column] of slopes.entries()) slope[i] = floatAt(column, row);
    const bound = bounds(floatAt(expected, row), errorOf(slope, covariance));
    lower[row] = bound.lower;
    upper[row] = bound.upper;
  }
  const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0);
  const total = sum(expected);
  return {
    expected,
    lower,
    upper,
    total: { expected: total, ...bounds(total, errorOf(slopes.map(sum), covariance)) },
  };
};
