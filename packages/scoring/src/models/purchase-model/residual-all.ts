import { requirePositive } from "../../input/require-positive.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { integrateDiscounted } from "../numerics/integrate-discounted.ts";
import { aliveTimes } from "./alive-times.ts";
import type { BoundModel } from "./bound-model.ts";

/** Discounted expected residual transactions (DERT) of every row. */
export const residualAll = (
  model: BoundModel,
  columns: PurchaseColumns,
  discountRate: number,
): Float64Array => {
  requirePositive(discountRate, "discountRate");
  return aliveTimes(model, columns, (x, age) =>
    integrateDiscounted((h) => model.whileAlive(x, age, h), discountRate),
  );
};
