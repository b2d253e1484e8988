import { wholeAt } from "../numbers/whole-at.ts";
import { ScoringInputError } from "../scoring-input-error.ts";

/**
 * Linear time: each walk up stops at somebody an earlier walk has met.
 *
 * @throws ScoringInputError naming a person who is their own ancestor
 */
export const refuseCircles = (parent: Int32Array): void => {
  const metBy = new Int32Array(parent.length).fill(-1);
  for (let start = 0; start < parent.length; start += 1) {
    let person = start;
    while (person >= 0 && wholeAt(metBy, person) < 0) {
      metBy[person] = start;
      person = wholeAt(parent, person);
    }
    if (person >= 0 && wholeAt(metBy, person) === start) {
      throw new ScoringInputError({ row: person, field: "parent", reason: "must not go round in a circle" });
    }
  }
};
