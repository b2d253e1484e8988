import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { expectedAll } from "../purchase-model/expected-all.ts";
import { bindNbd } from "./bind-nbd.ts";
import type { NbdParams } from "./nbd-params.ts";

/**
 * nbdExpectedPurchases of every row, in the order of the rows: the costly part once per distinct (x, T).
 * Errors: ScoringInputError naming the row.
 */
export const nbdExpectedPurchasesAll = (
  params: NbdParams,
  columns: PurchaseColumns,
  horizon: number,
): Float64Array => expectedAll(bindNbd(params), columns, horizon);
