import { at } from "../../numbers/at.ts";
import { floatAt } from "../../numbers/float-at.ts";
import { readReferenceColumns, readReferenceText } from "../../reference-data.ts";
import type { PurchaseRows } from "../purchases/summarize-purchases.ts";

const column = (columns: Record<string, Float64Array>, name: string): Float64Array => {
  const values = columns[name];
  if (values === undefined) throw new Error(`the reference data have no column ${name}`);
  return values;
};

/** For tests and benchmarks only: the CDNOW summary with exact days, in weeks, and the mean repeat spend in dollars. */
export const cdnowWeeks = () => {
  const columns = readReferenceColumns("cdnow_cbs.csv");
  const frequency = column(columns, "x");
  const spend = column(columns, "repeat_spend");
  return {
    frequency,
    recency: column(columns, "t_x_days").map((days) => days / 7),
    age: column(columns, "T_days").map((days) => days / 7),
    monetary: spend.map((total, row) => (total > 0 ? total / floatAt(frequency, row) : 0)),
    holdout: column(columns, "x_holdout"),
  };
};

/** For tests only: the published summary, rounded to two decimals of a week. */
export const cdnowRounded = () => {
  const columns = readReferenceColumns("cdnow_customers_summary_with_transactions.csv");
  return { frequency: column(columns, "x"), recency: column(columns, "t_x"), age: column(columns, "T") };
};

/** Days since the first purchase of the data, 1 January 1997. */
export const cdnowDay = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1997, 0, 1)) / 86_400_000;

/** For tests only: every CDNOW transaction, in cents. */
export const cdnowPurchases = (): PurchaseRows => {
  const rows = readReferenceText("CDNOW_sample.txt")
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.trim().split(/\s+/u).map(Number));
  const dayOf = (date: number): number =>
    cdnowDay(Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100);
  return {
    customer: rows.map((row) => at(row, 1)),
    day: rows.map((row) => dayOf(at(row, 2))),
    amountMinor: rows.map((row) => Math.round(at(row, 4) * 100)),
  };
};
