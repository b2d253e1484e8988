import { wholeAt } from "../numbers/whole-at.ts";
import { floatAt } from "../numbers/float-at.ts";
import { checkParents } from "./check-parents.ts";
import { refuseCircles } from "./refuse-circles.ts";

/**
 * Own value plus that of the people referred directly: the essay's number. It overlaps between people and
 * does not add up to revenue. The industry calls it Extended Customer Revenue.
 *
 * @param parent index of who referred each person, -1 for nobody; any order
 * @param value own value of each person, any unit
 * @returns a column in that unit
 * @throws ScoringInputError for columns that do not fit, or a circle of referrals
 */
export const headlineValue = ({
  parent,
  value,
}: {
  parent: Int32Array;
  value: Float64Array;
}): Float64Array => {
  checkParents(parent, value);
  refuseCircles(parent);
  const headline = Float64Array.from(value);
  for (let person = 0; person < parent.length; person += 1) {
    const above = wholeAt(parent, person);
    if (above >= 0) headline[above] = floatAt(headline, above) + floatAt(value, person);
  }
  return headline;
};
