import { requireFinite } from "../input/require-finite.ts";
import { sampleMoments } from "./sample-moments.ts";

/** A difference of means; a 95 % interval is the lift +/- 1.96 standard errors. */
export type Lift = { lift: number; standardError: number };

/**
 * What a campaign caused: the mean of those who got it less the mean of the holdout, with the standard error
 * of two samples of unequal variance (Welch).
 *
 * @param exposed outcome per customer, any unit, at least 2; `holdout` the same
 * @throws ScoringInputError for an arm of fewer than 2, or naming the row that is not finite
 */
export const liftOf = (exposed: ArrayLike<number>, holdout: ArrayLike<number>): Lift => {
  const [treated, control] = [sampleMoments(exposed, "exposed"), sampleMoments(holdout, "holdout")];
  return {
    lift: requireFinite(treated.mean - control.mean, "lift"),
    standardError: Math.sqrt(treated.variance / treated.count + control.variance / control.count),
  };
};
