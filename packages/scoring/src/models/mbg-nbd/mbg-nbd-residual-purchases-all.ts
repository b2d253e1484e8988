import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { residualAll } from "../purchase-model/residual-all.ts";
import { bindMbgNbd } from "./bind-mbg-nbd.ts";
import type { MbgNbdParams } from "./mbg-nbd-params.ts";

/** mbgNbdResidualPurchases of every row, in the order of the rows. Errors: ScoringInputError naming the row. */
export const mbgNbdResidualPurchasesAll = (
  params: MbgNbdParams,
  columns: PurchaseColumns,
  discountRate: number,
): Float64Array => residualAll(bindMbgNbd(params), columns, discountRate);
