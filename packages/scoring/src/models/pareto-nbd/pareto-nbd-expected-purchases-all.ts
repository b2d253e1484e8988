import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { expectedAll } from "../purchase-model/expected-all.ts";
import { bindParetoNbd } from "./bind-pareto-nbd.ts";
import type { ParetoNbdParams } from "./pareto-nbd-params.ts";

/**
 * paretoNbdExpectedPurchases of every row, in the order of the rows: the costly part once per distinct (x, T).
 * Errors: ScoringInputError naming the row.
 */
export const paretoNbdExpectedPurchasesAll = (
  params: ParetoNbdParams,
  columns: PurchaseColumns,
  horizon: number,
): Float64Array => expectedAll(bindParetoNbd(params), columns, horizon);
