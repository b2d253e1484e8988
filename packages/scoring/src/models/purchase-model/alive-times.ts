import { codeRows } from "../columns/code-rows.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { readPurchaseColumns } from "../columns/read-purchase-columns.ts";
import { pairValues } from "./pair-values.ts";
import type { BoundModel } from "./bound-model.ts";

/** For every row: the chance of being alive times `whileAlive(x, T)`, which is asked once per distinct (x, T). */
export const aliveTimes = (
  model: BoundModel,
  columns: PurchaseColumns,
  whileAlive: (x: number, age: number) => number,
): Float64Array => {
  const coded = codeRows(readPurchaseColumns(columns));
  return model.aliveAll(
    coded,
    pairValues(coded.counts, coded.ages, coded.pairs, model.timeScale, whileAlive),
  );
};
