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
    const weight = customers[cell] ?? 0;
    purchases += weight * (counts[cellX[cell] ?? 0] ?? 0);
    exposure += weight * (ages[cellAge[cell] ?? 0] ?? 0);
  }
  const shape = 0.5;
  // Half a purchase stands in where nobody has bought again; any unit serves where nobody has any age.
  return { shape, rate: exposure > 0 ? (shape * exposure) / Math.max(purchases, 0.5) : 1 };
};
