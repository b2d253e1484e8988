import { floatAt } from "../numbers/float-at.ts";
import { requireFraction } from "../input/require-fraction.ts";
import { sortedBase } from "./sorted-base.ts";
import { topShareOf } from "./top-share.ts";

/**
 * Standard error of `topShare`, by its influence function (delta method). What the top f hold is the least of
 * f n c + sum of what anybody has above c, reached where c is what the last of them has; so each customer moves the share by
 * their amount above c, plus f c, less the share of what they have. 0 when nobody has anything.
 *
 * @param values one per customer, any unit, at least 0
 * @throws ScoringInputError as `topShare`
 */
export const topShareStandardError = (values: ArrayLike<number>, fraction: number): number => {
  requireFraction(fraction, "fraction");
  const sorted = sortedBase(values);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  const share = topShareOf(sorted, fraction);
  const first = Math.min(Math.floor((1 - fraction) * sorted.length), sorted.length - 1);
  const boundary = floatAt(sorted, first);
  const squares = sorted.reduce((sum, value) => {
    const moved = Math.max(0, value - boundary) + fraction * boundary - share * value;
    return sum + moved ** 2;
  }, 0);
  return Math.sqrt(squares) / total;
};
