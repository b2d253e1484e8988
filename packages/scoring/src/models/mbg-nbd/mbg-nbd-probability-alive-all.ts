import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { aliveAll } from "../purchase-model/alive-all.ts";
import { bindMbgNbd } from "./bind-mbg-nbd.ts";
import type { MbgNbdParams } from "./mbg-nbd-params.ts";

/** mbgNbdProbabilityAlive of every row, in the order of the rows. Errors: ScoringInputError naming the row. */
export const mbgNbdProbabilityAliveAll = (params: MbgNbdParams, columns: PurchaseColumns): Float64Array =>
  aliveAll(bindMbgNbd(params), columns);
