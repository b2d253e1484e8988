import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import { gatherNumbers } from "../columns/gather-numbers.ts";
import { gatherPositions } from "../columns/gather-positions.ts";
import type { Cells } from "../columns/index-cells.ts";
import type { ExtraDropouts } from "./beta-dropout-params.ts";

/** The cells whose customers have had an occasion to leave, packed, so that the hot loop reads them in order. */
export type PossiblyLeftCells = {
  x: Int32Array;
  age: Int32Array;
  recency: Int32Array;
  customers: Float64Array;
};

/** Picks the cells with x + extra > 0. */
export const possiblyLeftCells = (
  { counts, cellX, cellAge, cellRecency, customers }: Cells,
  extra: ExtraDropouts,
): PossiblyLeftCells => {
  const chosen = new Int32Array(customers.length);
  let size = 0;
  for (let cell = 0; cell < customers.length; cell += 1) {
    if (floatAt(counts, wholeAt(cellX, cell)) + extra === 0) continue;
    chosen[size] = cell;
    size += 1;
  }
  const cells = chosen.subarray(0, size);
  return {
    x: gatherPositions(cellX, cells),
    age: gatherPositions(cellAge, cells),
    recency: gatherPositions(cellRecency, cells),
    customers: gatherNumbers(customers, cells),
  };
};
