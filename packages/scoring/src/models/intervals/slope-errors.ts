import { at } from "../../numbers/at.ts";
import { floatAt } from "../../numbers/float-at.ts";
import type { Matrix } from "../numerics/invert-positive-definite.ts";

/** Standard error of one value by the delta method: sqrt(slope' covariance slope). */
export const slopeError = (slope: readonly number[], covariance: Matrix): number => {
  let variance = 0;
  for (const [i, row] of covariance.entries()) {
    for (const [j, cell] of row.entries()) variance += at(slope, i) * cell * at(slope, j);
  }
  return Math.sqrt(Math.max(0, variance));
};

/** Standard errors of a column; `slopes` holds a column for each parameter. */
export const slopeErrors = (slopes: readonly Float64Array[], covariance: Matrix): Float64Array => {
  const slope = slopes.map(() => 0);
  return at(slopes, 0).map((_, row) => {
    for (const [i, column] of slopes.entries()) slope[i] = floatAt(column, row);
    return slopeError(slope, covariance);
  });
};
