import { floatAt } from "../../numbers/float-at.ts";
import {
  type PurchaseRows,
  type PurchaseSummary,
  summarizePurchases,
} from "../purchases/summarize-purchases.ts";

/** The customers known at the end of the calibration, as they stood then and as they stand at the end; row by row the same. */
export type HoldoutSplit = {
  calibrationEndDay: number;
  holdoutDays: number;
  calibration: PurchaseSummary;
  whole: PurchaseSummary;
  /** Repeat purchase days of each in the holdout. */
  actual: Float64Array;
  /** Repeat purchase days of all of them in the last stretch of calibration as long as the holdout. */
  lastPeriod: number;
};

const total = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0);

/**
 * Cuts time: the last `holdoutShare` of the days from the first purchase to endDay is held out.
 * Null where a part would have no day or no customer.
 */
export const splitHoldout = (
  purchases: PurchaseRows,
  endDay: number,
  holdoutShare: number,
): HoldoutSplit | null => {
  const all = summarizePurchases(purchases, endDay);
  const span = all.age.reduce((most, age) => Math.max(most, age), 0);
  const holdoutDays = Math.round(span * holdoutShare);
  if (holdoutDays === 0) return null;
  const calibrationEndDay = endDay - holdoutDays;
  const calibration = summarizePurchases(purchases, calibrationEndDay);
  const known = all.age.map((age) => (age >= holdoutDays ? 1 : 0));
  const keep = (column: Float64Array): Float64Array => column.filter((_, row) => known[row] === 1);
  const whole = {
    customer: keep(all.customer),
    frequency: keep(all.frequency),
    recency: keep(all.recency),
    age: keep(all.age),
    monetary: keep(all.monetary),
  };
  const before = calibrationEndDay - holdoutDays;
  const earlier = endDay - span > before ? 0 : total(summarizePurchases(purchases, before).frequency);
  // A customer won since `before` has all repeats in the last period; of the others, those after `before`.
  const lastPeriod = total(calibration.frequency) - earlier;
  const actual = whole.frequency.map((x, row) => x - floatAt(calibration.frequency, row));
  return { calibrationEndDay, holdoutDays, calibration, whole, actual, lastPeriod };
};
