import { floatAt } from "../numbers/float-at.ts";
import { requireNotNegative } from "../input/require-not-negative.ts";
import { ScoringInputError } from "../scoring-input-error.ts";

/**
 * The positive base of a concentration measure: ascending, as parts of the largest value, so that no sum
 * can overflow. All 0 stays all 0.
 *
 * @throws ScoringInputError for an empty base, or naming the row that is negative or not finite
 */
export const sortedBase = (values: ArrayLike<number>): Float64Array => {
  if (values.length === 0) throw new ScoringInputError({ field: "values", reason: "must not be empty" });
  const sorted = Float64Array.from(values, (value, row) => requireNotNegative(value, "values", row)).sort();
  const largest = floatAt(sorted, sorted.length - 1);
  return largest === 0 ? sorted : sorted.map((value) => value / largest);
};
