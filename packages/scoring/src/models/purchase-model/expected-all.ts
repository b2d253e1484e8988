import { requireNotNegative } from "../../input/require-not-negative.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { aliveTimes } from "./alive-times.ts";
import type { BoundModel } from "./bound-model.ts";

/** Expected purchases of every row in the next `horizon`. */
export const expectedAll = (model: BoundModel, columns: PurchaseColumns, horizon: number): Float64Array => {
  requireNotNegative(horizon, "horizon");
  return aliveTimes(model, columns, (x, age) => model.whileAlive(x, age, horizon));
};
