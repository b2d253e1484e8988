import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { expectedAll } from "../purchase-model/expected-all.ts";
import { bindBgNbd } from "./bind-bg-nbd.ts";
import type { BgNbdParams } from "./bg-nbd-params.ts";

/**
 * bgNbdExpectedPurchases of every row, in the order of the rows: the costly part once per distinct (x, T).
 * Errors: ScoringInputError naming the row.
 */
export const bgNbdExpectedPurchasesAll = (
  params: BgNbdParams,
  columns: PurchaseColumns,
  horizon: number,
): Float64Array => expectedAll(bindBgNbd(params), columns, horizon);
