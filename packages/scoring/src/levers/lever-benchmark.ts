import { quantile } from "../numbers/quantile.ts";
import type { LeverBenchmark, LeverProfile } from "./lever-profile.ts";

/**
 * What the better quarter of a segment reaches on each lever: the 75th percentile, and the 25th of serving
 * cost, where less is better.
 *
 * @param profiles the segment's customers, at least one
 * @throws ScoringInputError for an empty segment, or naming the row that is not finite
 */
export const leverBenchmark = (profiles: readonly LeverProfile[]): LeverBenchmark => {
  const reached = (lever: keyof LeverBenchmark, fraction = 0.75): number =>
    quantile(
      profiles.map((profile) => profile[lever]),
      fraction,
    );
  return {
    purchasesPerYear: reached("purchasesPerYear"),
    retention: reached("retention"),
    orderValueMinor: reached("orderValueMinor"),
    servingCostMinor: reached("servingCostMinor", 0.25),
    referralMinor: reached("referralMinor"),
    influenceMinor: reached("influenceMinor"),
    innovationMinor: reached("innovationMinor"),
  };
};
