import { quantile } from "../numbers/quantile.ts";
import type { LeverBenchmark, LeverColumns } from "./lever-profile.ts";

/**
 * What the better quarter of a segment reaches on each lever: the 75th percentile, and the 25th of serving
 * cost, where less is better.
 *
 * @param segment its customers, at least one, by lever
 * @throws ScoringInputError for an empty segment, or naming the row that is not finite
 */
export const leverBenchmark = (segment: LeverColumns): LeverBenchmark => ({
  purchasesPerYear: quantile(segment.purchasesPerYear, 0.75),
  retention: quantile(segment.retention, 0.75),
  orderValueMinor: quantile(segment.orderValueMinor, 0.75),
  servingCostMinor: quantile(segment.servingCostMinor, 0.25),
  referralMinor: quantile(segment.referralMinor, 0.75),
  influenceMinor: quantile(segment.influenceMinor, 0.75),
  innovationMinor: quantile(segment.innovationMinor, 0.75),
});
