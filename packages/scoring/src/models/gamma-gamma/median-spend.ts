import { floatAt } from "../../numbers/float-at.ts";
import type { SpendRows } from "../columns/read-spend-columns.ts";

/** The median mean spend of the rows with a repeat purchase; 0 where there are none. */
export const medianSpend = ({ frequency, monetary }: SpendRows): number => {
  const spends = monetary.filter((_, row) => floatAt(frequency, row) > 0).toSorted();
  const middle = Math.floor(spends.length / 2);
  const upper = floatAt(spends, middle);
  return spends.length % 2 === 1 ? upper : (upper + floatAt(spends, middle - 1)) / 2;
};
