import { floatAt } from "../numbers/float-at.ts";
import { requireFraction } from "../input/require-fraction.ts";
import { sortedBase } from "./sorted-base.ts";

/**
 * Share of the total held by the top `fraction` of customers. The boundary is fractional: the top 20 % of
 * 7 customers are the first and .4 of the second. When nobody has anything, everybody has the same: the
 * share is the fraction.
 *
 * @param values one per customer, any unit, at least 0
 * @returns 0 to 1
 * @throws ScoringInputError for a fraction outside 0 to 1, an empty base, or a row negative or not finite
 */
export const topShare = (values: ArrayLike<number>, fraction: number): number => {
  requireFraction(fraction, "fraction");
  return topShareOf(sortedBase(values), fraction);
};

/** The same of a base that was checked and sorted. */
export const topShareOf = (sorted: Float64Array, fraction: number): number => {
  const count = fraction * sorted.length;
  const whole = Math.floor(count);
  let total = 0;
  let top = 0;
  for (let rank = 0; rank < sorted.length; rank += 1) {
    const value = floatAt(sorted, sorted.length - 1 - rank);
    total += value;
    if (rank < whole) top += value;
    else if (rank === whole) top += (count - whole) * value;
  }
  return total === 0 ? fraction : Math.min(1, top / total);
};
