import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import type { Cells } from "../columns/index-cells.ts";

/**
 * Where a fit starts: a gamma shape of 1/2, and the rate (unit: time) that gives the observed purchases per unit of
 * age. It moves with the unit of time, so a fit in days and one in weeks take the same path.
 */
export const startRate = ({
  counts,
  ages,
  cellX,
  cellAge,
  customers,
}: Cells): { shape: number; rate: number } => {
  let purchases = 0;
  let exposure = 0;
  for (let cell = 0; cell < customers.length; cell += 1) {
    const weight = floatAt(customers, cell);
    purchases += weight * floatAt(counts, wholeAt(cellX, cell));
    exposure += weight * floatAt(ages, wholeAt(cellAge, cell));
  }
  const shape = 0.5;
  // Half a purchase stands in where nobody has bought again; any unit serves where nobody has any age.
  return { shape, rate: exposure > 0 ? (shape * exposure) / Math.max(purchases, 0.5) : 1 };
};
