import { type DistinctValues, indexDistinct } from "./index-distinct.ts";
import type { CustomerRows } from "./read-purchase-columns.ts";

/** Counts and ages as positions in their distinct values, so that what depends on those alone is computed once for each. */
export type CodedRows = { rows: number; counts: DistinctValues; ages: DistinctValues; recency: Float64Array };

/** Codes checked rows. */
export const codeRows = ({ rows, frequency, recency, age }: CustomerRows): CodedRows => ({
  rows,
  counts: indexDistinct(frequency),
  ages: indexDistinct(age),
  recency,
});
