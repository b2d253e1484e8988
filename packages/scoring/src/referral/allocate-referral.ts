import { requireFraction } from "../input/require-fraction.ts";
import { floatAt } from "../numbers/float-at.ts";
import { wholeAt } from "../numbers/whole-at.ts";
import { ScoringInputError } from "../scoring-input-error.ts";
import { checkParents } from "./check-parents.ts";
import { depthFirst } from "./depth-first.ts";
import { shareUpPath, type ReferralPath } from "./share-up-path.ts";

const checkIncrementality = (incrementality: number | Float64Array, length: number): void => {
  if (typeof incrementality === "number") {
    requireFraction(incrementality, "incrementality");
    return;
  }
  if (incrementality.length !== length) {
    throw new ScoringInputError({
      field: "incrementality",
      reason: "must be one number, or as long as parent",
    });
  }
  for (let row = 0; row < length; row += 1)
    requireFraction(floatAt(incrementality, row), "incrementality", row);
};

/**
 * Splits everybody's own value up their referral chains (value model, section 2, step 4), in floating point:
 * q = 1 is the Shapley value of the path game, q = 0 leaves own value. The 20th ancestor counts as the root.
 * The result sums to the sum of `value`.
 *
 * Linear time: the tree is written down depth first, so that the ancestors of whoever is visited lie side by
 * side in memory whatever the order of the rows.
 *
 * @param parent index of who referred each person, -1 for nobody; any order
 * @param value own value of each person, any unit
 * @param incrementality probability that a person would not have come without their parent, one for all or
 *   one each
 * @returns a column in the unit of `value`
 * @throws ScoringInputError naming the row: columns that do not fit, a probability outside 0 to 1, a circle
 */
export const allocateReferral = ({
  parent,
  value,
  incrementality,
}: {
  parent: Int32Array;
  value: Float64Array;
  incrementality: number | Float64Array;
}): Float64Array => {
  checkParents(parent, value);
  checkIncrementality(incrementality, parent.length);
  const size = parent.length;
  const { position, depth } = depthFirst(parent);
  const isUniform = typeof incrementality === "number";
  const values = new Float64Array(size);
  const depths = new Int32Array(size);
  const chances = new Float64Array(isUniform ? 0 : size);
  for (let person = 0; person < size; person += 1) {
    const place = wholeAt(position, person);
    values[place] = floatAt(value, person);
    depths[place] = wholeAt(depth, person);
    if (!isUniform) chances[place] = floatAt(incrementality, person);
  }

  const placed = new Float64Array(size);
  const path: ReferralPath = {
    place: new Int32Array(size),
    incrementality: new Float64Array(size),
    received: new Float64Array(size),
  };
  if (isUniform) path.incrementality.fill(incrementality);
  let last = -1;
  for (let place = 0; place < size; place += 1) {
    const level = wholeAt(depths, place);
    // Whoever stood at this depth or deeper has met all their referees.
    for (; last >= level; last -= 1) placed[wholeAt(path.place, last)] = floatAt(path.received, last);
    last = level;
    path.place[level] = place;
    path.received[level] = 0;
    if (!isUniform) path.incrementality[level] = floatAt(chances, place);
    shareUpPath(path, level, floatAt(values, place));
  }
  for (; last >= 0; last -= 1) placed[wholeAt(path.place, last)] = floatAt(path.received, last);
  const allocated = new Float64Array(size);
  for (let person = 0; person < size; person += 1)
    allocated[person] = floatAt(placed, wholeAt(position, person));
  return allocated;
};
