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
    const weight = customers[cell] ?? 0;
    const atX = cellX[cell] ?? 0;
    const atAge = cellAge[cell] ?? 0;
    total += weight;
    customersOfX[atX] = (customersOfX[atX] ?? 0) + weight;
    customersOfAge[atAge] = (customersOfAge[atAge] ?? 0) + weight;
    purchasesOfAge[atAge] = (purchasesOfAge[atAge] ?? 0) + weight * (counts[atX] ?? 0);
  }
  return { customers: total, counts, ages, customersOfX, customersOfAge, purchasesOfAge };
};
