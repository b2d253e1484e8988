import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { residualAll } from "../purchase-model/residual-all.ts";
import { bindParetoNbd } from "./bind-pareto-nbd.ts";
import type { ParetoNbdParams } from "./pareto-nbd-params.ts";

/** paretoNbdResidualPurchases of every row, in the order of the rows. Errors: ScoringInputError naming the row. */
export const paretoNbdResidualPurchasesAll = (
  params: ParetoNbdParams,
  columns: PurchaseColumns,
  discountRate: number,
): Float64Array => residualAll(bindParetoNbd(params), columns, discountRate);
