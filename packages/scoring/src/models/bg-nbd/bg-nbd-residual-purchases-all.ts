import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { residualAll } from "../purchase-model/residual-all.ts";
import { bindBgNbd } from "./bind-bg-nbd.ts";
import type { BgNbdParams } from "./bg-nbd-params.ts";

/** bgNbdResidualPurchases of every row, in the order of the rows. Errors: ScoringInputError naming the row. */
export const bgNbdResidualPurchasesAll = (
  params: BgNbdParams,
  columns: PurchaseColumns,
  discountRate: number,
): Float64Array => residualAll(bindBgNbd(params), columns, discountRate);
