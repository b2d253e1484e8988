import { requireFraction } from "../input/require-fraction.ts";
import { ScoringInputError } from "../scoring-input-error.ts";
import { checkParents } from "./check-parents.ts";
import { refuseCircles } from "./refuse-circles.ts";

/** The ancestor this far up counts as the root, as in the default value policy. */
const depth = 20;

/**
 * Splits everybody's own value up their referral chains (value model, section 2, step 4), in floating point:
 * q = 1 is the Shapley value of the path game, q = 0 leaves own value. Time is linear in the people, at most
 * 20 steps each. The result sums to the sum of `value`.
 *
 * @param parent index of who referred each person, -1 for nobody; any order
 * @param value own value of each person, any unit
 * @param incrementality probability that a person would not have come without their parent, one for all or
 *   one each (read only where there is a parent)
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
  const q =
    typeof incrementality === "number"
      ? new Float64Array(parent.length).fill(incrementality)
      : incrementality;
  if (q.length !== parent.length) {
    throw new ScoringInputError({
      field: "incrementality",
      reason: "must be one number, or as long as parent",
    });
  }
  q.forEach((probability, row) => requireFraction(probability, "incrementality", row));
  refuseCircles(parent);

  const allocated = new Float64Array(parent.length);
  const path = new Int32Array(depth + 1);
  const shareOfRun = new Float64Array(depth + 1);
  for (let person = 0; person < parent.length; person += 1) {
    let length = 0;
    let reached = value[person] ?? 0;
    let above = person;
    // A run of `length` necessary edges is shared equally by its length + 1 people.
    while (true) {
      path[length] = above;
      const next = length < depth ? (parent[above] ?? -1) : -1;
      const goesOn = next < 0 ? 0 : (q[above] ?? 0);
      shareOfRun[length] = (reached * (1 - goesOn)) / (length + 1);
      reached *= goesOn;
      if (reached === 0) break;
      above = next;
      length += 1;
    }
    let share = 0;
    for (let step = length; step >= 0; step -= 1) {
      share += shareOfRun[step] ?? 0;
      const receiver = path[step] ?? 0;
      allocated[receiver] = (allocated[receiver] ?? 0) + share;
    }
  }
  return allocated;
};
