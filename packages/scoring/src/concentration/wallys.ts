import { floatAt } from "../numbers/float-at.ts";
import { at } from "../numbers/at.ts";
import { requireFraction } from "../input/require-fraction.ts";
import { requireNotNegative } from "../input/require-not-negative.ts";

/** Cumulated binary sums of decimal amounts fall short of a threshold they reach on paper. */
const forgiven = 1 - 1e-12;

/**
 * The fewest customers who together make `share` of the total (Wallys, when the values are sales).
 *
 * @param values one per customer, any unit, at least 0
 * @returns indices, the largest value first, ties by index; empty when nobody has anything or the share is 0
 * @throws ScoringInputError for a share outside 0 to 1, or naming the row that is negative or not finite
 */
export const wallys = (values: ArrayLike<number>, share = 0.8): number[] => {
  requireFraction(share, "share");
  const base = Float64Array.from(values, (value, row) => requireNotNegative(value, "values", row));
  const largest = base.reduce((most, value) => Math.max(most, value), 0);
  if (largest === 0) return [];
  // As parts of the largest, so that no sum can overflow.
  const threshold = base.reduce((sum, value) => sum + value / largest, 0) * share * forgiven;
  const order = Uint32Array.from(base, (_, index) => index).sort(
    (left, right) => floatAt(base, right) - floatAt(base, left),
  );
  let held = 0;
  let count = 0;
  while (held < threshold && count < order.length) {
    held += floatAt(base, at(order, count)) / largest;
    count += 1;
  }
  return [...order.subarray(0, count)];
};
