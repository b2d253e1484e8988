import { codeRows } from "../columns/code-rows.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { readPurchaseColumns } from "../columns/read-purchase-columns.ts";
import type { BoundModel } from "./bound-model.ts";

/** The chance of being alive of every row. */
export const aliveAll = (model: BoundModel, columns: PurchaseColumns): Float64Array => {
  const coded = codeRows(readPurchaseColumns(columns));
  return model.aliveAll(coded, new Float64Array(coded.pairs.left.length).fill(1));
};
