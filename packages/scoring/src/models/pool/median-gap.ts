import { floatAt } from "../../numbers/float-at.ts";
import type { CustomerRows } from "../columns/read-purchase-columns.ts";

/**
 * The median time between purchases, over the customers with a repeat purchase (their recency / frequency); where
 * nobody has one, the median age: a first purchase that long ago without a second says as much. 1 if that is 0.
 */
export const medianGap = ({ frequency, recency, age, count }: CustomerRows): number => {
  const repeaters = frequency.some((x) => x > 0);
  const gaps: { gap: number; weight: number }[] = [];
  let total = 0;
  for (const [row, x] of frequency.entries()) {
    if (repeaters && x === 0) continue;
    const weight = count === null ? 1 : floatAt(count, row);
    gaps.push({ gap: repeaters ? floatAt(recency, row) / x : floatAt(age, row), weight });
    total += weight;
  }
  gaps.sort((left, right) => left.gap - right.gap);
  let below = 0;
  const middle = gaps.find(({ weight }) => {
    below += weight;
    return below * 2 >= total;
  });
  return middle !== undefined && middle.gap > 0 ? middle.gap : 1;
};
