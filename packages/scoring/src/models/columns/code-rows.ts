import { codeWholes } from "./code-wholes.ts";
import { indexDistinct } from "./index-distinct.ts";
import { type DistinctPairs, indexPairs } from "./index-pairs.ts";
import type { CustomerRows } from "./read-purchase-columns.ts";

/** Rows as positions in what is distinct among them, so that what depends on x and T alone is computed once for each. */
export type CodedRows = {
  rows: number;
  /** The distinct x. */
  counts: Float64Array;
  /** The distinct T. */
  ages: Float64Array;
  /** The distinct (x, T): positions in `counts` and `ages`, and the pair of each row. */
  pairs: DistinctPairs;
  /** t_x of each row. */
  recency: Float64Array;
};

const codeAny = ({ rows, frequency, recency, age }: CustomerRows): CodedRows => {
  const counts = indexDistinct(frequency);
  const ages = indexDistinct(age);
  const pairs = indexPairs(counts.index, counts.values.length, ages.index, ages.values.length, counts.index);
  return { rows, counts: counts.values, ages: ages.values, pairs, recency };
};

/** Codes checked rows. */
export const codeRows = (rows: CustomerRows): CodedRows => codeWholes(rows) ?? codeAny(rows);
