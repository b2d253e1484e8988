import { requireFraction } from "../input/require-fraction.ts";
import { floatAt } from "../numbers/float-at.ts";
import { wholeAt } from "../numbers/whole-at.ts";
import { ScoringInputError } from "../scoring-input-error.ts";
import { checkParents } from "./check-parents.ts";
import { childrenOf } from "./children-of.ts";
import { refuseCircles } from "./refuse-circles.ts";
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
 * Linear time: the tree is walked depth first, so that the ancestors of whoever is visited lie side by side
 * in memory whatever the order of the rows.
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
  const children = childrenOf(parent);
  const allocated = new Float64Array(parent.length);
  const path: ReferralPath = {
    person: new Int32Array(parent.length),
    incrementality: new Float64Array(parent.length),
    received: new Float64Array(parent.length),
  };
  if (typeof incrementality === "number") path.incrementality.fill(incrementality);
  let visited = 0;
  for (let root = 0; root < parent.length; root += 1) {
    if (wholeAt(parent, root) >= 0) continue;
    let next = root;
    let depth = 0;
    while (next >= 0 || depth > 0) {
      if (next >= 0) {
        visited += 1;
        path.person[depth] = next;
        if (typeof incrementality !== "number") path.incrementality[depth] = floatAt(incrementality, next);
        path.received[depth] = 0;
        shareUpPath(path, depth, floatAt(value, next));
        next = wholeAt(children, 2 * next);
        depth += 1;
      } else {
        depth -= 1;
        const finished = wholeAt(path.person, depth);
        allocated[finished] = floatAt(path.received, depth);
        next = wholeAt(children, 2 * finished + 1);
      }
    }
  }
  // Only who goes round in a circle, or hangs below one, is out of reach of every root.
  if (visited < parent.length) refuseCircles(parent);
  return allocated;
};
