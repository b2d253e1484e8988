import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import type { Cells } from "./index-cells.ts";

/** Customers and purchases by distinct x and by distinct age. */
export type MarginTotals = {
  customers: number;
  counts: Float64Array;
  ages: Float64Array;
  customersOfX: Float64Array;
  customersOfAge: Float64Array;
  purchasesOfAge: Float64Array;
};

/** Adds the cells up along their margins. */
export const totalMargins = ({ counts, ages, cellX, cellAge, customers }: Cells): MarginTotals => {
  const customersOfX = new Float64Array(counts.length);
  const customersOfAge = new Float64Array(ages.length);
  const purchasesOfAge = new Float64Array(ages.length);
  let total = 0;
  for (let cell = 0; cell < customers.length; cell += 1) {
    const weight = floatAt(customers, cell);
    const atX = wholeAt(cellX, cell);
    const atAge = wholeAt(cellAge, cell);
    total += weight;
    customersOfX[atX] = floatAt(customersOfX, atX) + weight;
    customersOfAge[atAge] = floatAt(customersOfAge, atAge) + weight;
    purchasesOfAge[atAge] = floatAt(purchasesOfAge, atAge) + weight * floatAt(counts, atX);
  }
  return { customers: total, counts, ages, customersOfX, customersOfAge, purchasesOfAge };
};
