import { requireFinite } from "../input/require-finite.ts";
import { at } from "../numbers/at.ts";
import { ScoringInputError } from "../scoring-input-error.ts";

export type SampleMoments = { count: number; mean: number; variance: number };

/**
 * Mean and unbiased variance of one arm, by Welford's method: no cancellation when the mean is large.
 *
 * @param values at least 2
 * @throws ScoringInputError naming the field: fewer than 2, a row that is not finite, or a variance too large to hold
 */
export const sampleMoments = (values: ArrayLike<number>, field: string): SampleMoments => {
  if (values.length < 2) throw new ScoringInputError({ field, reason: "must hold at least 2 customers" });
  let mean = 0;
  let squares = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = requireFinite(at(values, row), field, row);
    const apart = value - mean;
    mean += apart / (row + 1);
    squares += apart * (value - mean);
  }
  return { count: values.length, mean, variance: requireFinite(squares / (values.length - 1), field) };
};
