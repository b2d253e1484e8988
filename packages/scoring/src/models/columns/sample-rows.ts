import { floatAt } from "../../numbers/float-at.ts";
import type { CustomerRows } from "./read-purchase-columns.ts";

/** About `size` of the rows, evenly spread; null where there are not clearly more than that. */
export const sampleRows = (
  { rows, frequency, recency, age, count }: CustomerRows,
  size: number,
): CustomerRows | null => {
  const stride = Math.floor(rows / size);
  if (stride < 3) return null;
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from({ length: Math.ceil(rows / stride) }, (_, i) => floatAt(column, i * stride));
  return {
    rows: Math.ceil(rows / stride),
    frequency: pick(frequency),
    recency: pick(recency),
    age: pick(age),
    count: count === null ? null : pick(count),
  };
};
