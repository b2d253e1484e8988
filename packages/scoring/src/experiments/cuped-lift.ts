import { at } from "../numbers/at.ts";
import { ScoringInputError } from "../scoring-input-error.ts";
import { liftOf, type Lift } from "./lift-of.ts";
import { sampleMoments } from "./sample-moments.ts";

/** One arm: what each customer did in the experiment, and spent before it. */
export type CupedArm = { outcome: ArrayLike<number>; before: ArrayLike<number> };

/** Sum over an arm of (outcome - mean)(before - mean). */
const crossProducts = ({ outcome, before }: CupedArm, field: string): number => {
  const outcomeMean = sampleMoments(outcome, `${field}.outcome`).mean;
  const beforeMean = sampleMoments(before, `${field}.before`).mean;
  let sum = 0;
  for (let row = 0; row < outcome.length; row += 1) {
    sum += (at(outcome, row) - outcomeMean) * (at(before, row) - beforeMean);
  }
  return sum;
};

/**
 * Lift with the variance that spend before the experiment explains taken out: CUPED (Deng, Xu, Kohavi &
 * Walker 2013, WSDM). The slope is pooled within the arms, so that the effect itself cannot bend it.
 *
 * @param exposed at least 2 customers, both columns of one length; `holdout` the same
 * @returns the adjusted lift and the slope `theta`; 0 when spend before does not vary
 * @throws ScoringInputError for columns that do not fit, an arm of fewer than 2, or a row that is not finite
 */
export const cupedLift = (exposed: CupedArm, holdout: CupedArm): Lift & { theta: number } => {
  let products = 0;
  let squares = 0;
  for (const [field, arm] of Object.entries({ exposed, holdout })) {
    if (arm.before.length !== arm.outcome.length) {
      throw new ScoringInputError({ field: `${field}.before`, reason: "must be as long as the outcome" });
    }
    products += crossProducts(arm, field);
    squares += sampleMoments(arm.before, `${field}.before`).variance * (arm.before.length - 1);
  }
  const theta = squares === 0 ? 0 : products / squares;
  const adjusted = ({ outcome, before }: CupedArm): Float64Array =>
    Float64Array.from(outcome, (value, row) => value - theta * at(before, row));
  return { ...liftOf(adjusted(exposed), adjusted(holdout)), theta };
};
