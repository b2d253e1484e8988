import { floatAt } from "../../numbers/float-at.ts";
import type { SpendRows } from "../columns/read-spend-columns.ts";

/** The median mean spend of the rows with a repeat purchase; 0 where there are none. */
export const medianSpend = ({ frequency, monetary }: SpendRows): number => {
  const spends = monetary.filter((_, row) => floatAt(frequency, row) > 0).toSorted();
  if (spends.length === 0) return 0;
  const upper = floatAt(spends, Math.floor(spends.length / 2));
  const lower = floatAt(spends, Math.ceil(spends.length / 2) - 1);
  return (lower + upper) / 2;
};
