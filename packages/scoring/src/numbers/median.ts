import { floatAt } from "./float-at.ts";
import { ScoringInputError } from "../scoring-input-error.ts";
import { requireFinite } from "../input/require-finite.ts";

/**
 * The middle value, or the mean of the two middle ones.
 *
 * @throws ScoringInputError for an empty list or a value that is not finite
 */
export const median = (values: ArrayLike<number>): number => {
  if (values.length === 0) throw new ScoringInputError({ field: "values", reason: "must not be empty" });
  const sorted = Float64Array.from(values, (value, row) => requireFinite(value, "values", row)).sort();
  const upper = floatAt(sorted, sorted.length >> 1);
  // Halved before adding: two middles near the largest number would overflow.
  return sorted.length % 2 === 1 ? upper : floatAt(sorted, (sorted.length >> 1) - 1) / 2 + upper / 2;
};
