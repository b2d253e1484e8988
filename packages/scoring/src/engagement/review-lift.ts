import { requireNotNegative } from "../input/require-not-negative.ts";

const liftAtFive = 2.7;
const scale = 3;

/**
 * Prior for how much more a product sells with reviews than without: 2.7 (+270 %) at five reviews, most of
 * it from the first few (Spiegel Research Center 2017). Replace it by an own experiment.
 *
 * @param reviewCount at least 0
 * @returns relative lift: 0 without reviews, rising to 3.33
 */
export const reviewLift = (reviewCount: number): number =>
  (liftAtFive * Math.expm1(-requireNotNegative(reviewCount, "reviewCount") / scale)) / Math.expm1(-5 / scale);
