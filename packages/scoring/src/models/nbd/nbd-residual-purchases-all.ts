import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { residualAll } from "../purchase-model/residual-all.ts";
import { bindNbd } from "./bind-nbd.ts";
import type { NbdParams } from "./nbd-params.ts";

/** nbdResidualPurchases of every row, in the order of the rows. Errors: ScoringInputError naming the row. */
export const nbdResidualPurchasesAll = (
  params: NbdParams,
  columns: PurchaseColumns,
  discountRate: number,
): Float64Array => residualAll(bindNbd(params), columns, discountRate);
