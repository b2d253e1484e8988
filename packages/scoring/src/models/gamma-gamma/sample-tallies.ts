import { floatAt } from "../../numbers/float-at.ts";
import { tallySpend, type SpendTallies } from "./spend-tallies.ts";

const sampleSize = 10_000;

/** The tallies of about 10,000 of the repeaters, evenly spread; null where there are not clearly more than that. */
export const sampleTallies = ({ rowX, rowTotal, rowCustomers }: SpendTallies): SpendTallies | null => {
  const stride = Math.floor(rowX.length / sampleSize);
  if (stride < 3) return null;
  const rows = Math.ceil(rowX.length / stride);
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from({ length: rows }, (_, i) => floatAt(column, i * stride));
  const frequency = pick(rowX);
  return tallySpend({
    rows,
    frequency,
    monetary: pick(rowTotal).map((total, row) => total / floatAt(frequency, row)),
    count: rowCustomers === null ? null : pick(rowCustomers),
  });
};
