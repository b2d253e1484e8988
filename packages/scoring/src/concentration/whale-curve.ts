import { floatAt } from "../numbers/float-at.ts";
import { requireFinite } from "../input/require-finite.ts";
import { requireWhole } from "../input/require-whole.ts";
import { ScoringInputError } from "../scoring-input-error.ts";

export type WhalePoint = { population: number; cumulated: number };

/**
 * Whale curve, for a base that can be negative (contribution): what the best part of the customers add up
 * to. It rises while customers earn money and falls where they cost it. Shares would mean nothing here, so
 * the points carry the unit of the values.
 *
 * @param values one per customer, any unit and sign
 * @param points at least 2, evenly spaced, both ends included
 * @throws ScoringInputError for fewer than 2 points, an empty base, a row that is not finite, or a sum that is not
 */
export const whaleCurve = (values: ArrayLike<number>, points: number): WhalePoint[] => {
  requireWhole(points, "points", 2);
  if (values.length === 0) throw new ScoringInputError({ field: "values", reason: "must not be empty" });
  const best = Float64Array.from(values, (value, row) => requireFinite(value, "values", row))
    .sort()
    .reverse();
  const sums = new Float64Array(best.length + 1);
  best.forEach((value, index) => {
    sums[index + 1] = requireFinite(floatAt(sums, index) + value, "values");
  });
  return Array.from({ length: points }, (_, point) => {
    const population = point / (points - 1);
    const count = population * best.length;
    // The last customer begun: at the right end nobody is left to begin.
    const whole = Math.min(Math.floor(count), best.length - 1);
    return { population, cumulated: floatAt(sums, whole) + (count - whole) * floatAt(best, whole) };
  });
};
