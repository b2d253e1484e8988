import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { aliveAll } from "../purchase-model/alive-all.ts";
import { bindBgNbd } from "./bind-bg-nbd.ts";
import type { BgNbdParams } from "./bg-nbd-params.ts";

/** bgNbdProbabilityAlive of every row, in the order of the rows. Errors: ScoringInputError naming the row. */
export const bgNbdProbabilityAliveAll = (params: BgNbdParams, columns: PurchaseColumns): Float64Array =>
  aliveAll(bindBgNbd(params), columns);
