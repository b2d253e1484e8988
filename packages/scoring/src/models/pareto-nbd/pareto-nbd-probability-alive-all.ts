import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { aliveAll } from "../purchase-model/alive-all.ts";
import { bindParetoNbd } from "./bind-pareto-nbd.ts";
import type { ParetoNbdParams } from "./pareto-nbd-params.ts";

/** paretoNbdProbabilityAlive of every row, in the order of the rows. Errors: ScoringInputError naming the row. */
export const paretoNbdProbabilityAliveAll = (
  params: ParetoNbdParams,
  columns: PurchaseColumns,
): Float64Array => aliveAll(bindParetoNbd(params), columns);
