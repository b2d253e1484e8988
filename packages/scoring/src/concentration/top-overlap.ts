import { requireFinite } from "../input/require-finite.ts";
import { requireFraction } from "../input/require-fraction.ts";
import { at } from "../numbers/at.ts";
import { ScoringInputError } from "../scoring-input-error.ts";

const topOf = (values: ArrayLike<number>, count: number, field: string): Set<number> => {
  const column = Float64Array.from(values, (value, row) => requireFinite(value, field, row));
  const order = Uint32Array.from(column, (_, row) => row).sort(
    (left, right) => at(column, right) - at(column, left),
  );
  return new Set(order.subarray(0, count));
};

/**
 * Share of the top customers by one value who are also at the top by another (top deciles by default). Of
 * random columns it is the fraction itself.
 *
 * @param fraction of customers that is the top, rounded up to whole customers; ties at the edge by row
 * @returns 0 to 1; null when the top holds nobody
 * @throws ScoringInputError for columns of different length, a fraction outside 0 to 1, or a row that is not finite
 */
export const topOverlap = (
  left: ArrayLike<number>,
  right: ArrayLike<number>,
  fraction = 0.1,
): number | null => {
  requireFraction(fraction, "fraction");
  if (left.length !== right.length) {
    throw new ScoringInputError({ field: "right", reason: "must be as long as left" });
  }
  const count = Math.ceil(fraction * left.length);
  const [top, otherTop] = [topOf(left, count, "left"), topOf(right, count, "right")];
  return count === 0 ? null : [...top].filter((row) => otherTop.has(row)).length / count;
};
