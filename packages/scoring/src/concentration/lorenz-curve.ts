import { floatAt } from "../numbers/float-at.ts";
import { requireWhole } from "../input/require-whole.ts";
import { sortedBase } from "./sorted-base.ts";

export type LorenzPoint = { population: number; share: number };

/**
 * Lorenz curve: the share of the total held by the poorest part of the population, linear between
 * customers. When nobody has anything it is the diagonal.
 *
 * @param values one per customer, any unit, at least 0
 * @param points at least 2, evenly spaced, both ends included
 * @returns points from (0, 0) to (1, 1), both coordinates 0 to 1
 * @throws ScoringInputError for fewer than 2 points, an empty base, or a row negative or not finite
 */
export const lorenzCurve = (values: ArrayLike<number>, points: number): LorenzPoint[] => {
  requireWhole(points, "points", 2);
  const sorted = sortedBase(values);
  const cumulated = new Float64Array(sorted.length + 1);
  sorted.forEach((value, index) => {
    cumulated[index + 1] = floatAt(cumulated, index) + value;
  });
  const total = floatAt(cumulated, sorted.length);
  return Array.from({ length: points }, (_, point) => {
    const population = point / (points - 1);
    const count = population * sorted.length;
    // The last customer begun: at the right end nobody is left to begin.
    const whole = Math.min(Math.floor(count), sorted.length - 1);
    const held = floatAt(cumulated, whole) + (count - whole) * floatAt(sorted, whole);
    return { population, share: total === 0 ? population : Math.min(1, held / total) };
  });
};
