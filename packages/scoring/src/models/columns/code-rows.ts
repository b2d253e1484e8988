import { type DistinctValues, indexDistinct } from "./index-distinct.ts";
import type { CustomerRows } from "./read-purchase-columns.ts";

/** The rows as positions in the distinct values of each column, so that tables replace logarithms. */
export type CodedRows = {
  rows: number;
  counts: DistinctValues;
  ages: DistinctValues;
  recencies: DistinctValues;
};

/** Codes checked rows. */
export const codeRows = ({ rows, frequency, recency, age }: CustomerRows): CodedRows => ({
  rows,
  counts: indexDistinct(frequency),
  ages: indexDistinct(age),
  recencies: indexDistinct(recency),
});
