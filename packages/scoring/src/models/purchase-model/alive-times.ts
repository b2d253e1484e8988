import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import { codeRows } from "../columns/code-rows.ts";
import { indexPairs } from "../columns/index-pairs.ts";
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
  const result = model.aliveAll(coded);
  const { counts, ages } = coded;
  const pairs = indexPairs(counts.index, counts.values.length, ages.index, ages.values.length, counts.index);
  const factors = pairValues(counts.values, ages.values, pairs, model.timeScale, whileAlive);
  for (let row = 0; row < result.length; row += 1) {
    result[row] = floatAt(result, row) * floatAt(factors, wholeAt(pairs.index, row));
  }
  return result;
};
