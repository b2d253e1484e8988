import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { expectedAll } from "../purchase-model/expected-all.ts";
import { bindMbgNbd } from "./bind-mbg-nbd.ts";
import type { MbgNbdParams } from "./mbg-nbd-params.ts";

/**
 * mbgNbdExpectedPurchases of every row, in the order of the rows: the costly part once per distinct (x, T).
 * Errors: ScoringInputError naming the row.
 */
export const mbgNbdExpectedPurchasesAll = (
  params: MbgNbdParams,
  columns: PurchaseColumns,
  horizon: number,
): Float64Array => expectedAll(bindMbgNbd(params), columns, horizon);
