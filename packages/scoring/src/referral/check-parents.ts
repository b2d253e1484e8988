import { wholeAt } from "../numbers/whole-at.ts";
import { floatAt } from "../numbers/float-at.ts";
import { ScoringInputError } from "../scoring-input-error.ts";
import { requireFinite } from "../input/require-finite.ts";

/**
 * @param parent index of who referred each person, -1 for nobody
 * @throws ScoringInputError for columns of different length, an index out of range or a value that is not finite
 */
export const checkParents = (parent: Int32Array, value: Float64Array): void => {
  if (parent.length !== value.length) {
    throw new ScoringInputError({ field: "value", reason: "must be as long as parent" });
  }
  for (let row = 0; row < parent.length; row += 1) {
    const above = wholeAt(parent, row);
    if (above < -1 || above >= parent.length) {
      throw new ScoringInputError({ row, field: "parent", reason: "must be -1 or the index of a person" });
    }
    requireFinite(floatAt(value, row), "value", row);
  }
};
