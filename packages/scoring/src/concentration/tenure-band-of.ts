import { requireNotNegative } from "../input/require-not-negative.ts";

/** First day of each tenure band: a quarter, one, two and four years after the first purchase or act. */
export const tenureBandStartDays = [0, 90, 365, 730, 1_461] as const;

/** Index of the band of somebody known for so many days. @throws ScoringInputError below 0 or not finite */
export const tenureBandOf = (tenureDays: number): number => {
  requireNotNegative(tenureDays, "tenureDays");
  return tenureBandStartDays.findLastIndex((startDay) => startDay <= tenureDays);
};
