import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { aliveAll } from "../purchase-model/alive-all.ts";
import { bindNbd } from "./bind-nbd.ts";
import type { NbdParams } from "./nbd-params.ts";

/** nbdProbabilityAlive of every row, in the order of the rows. Errors: ScoringInputError naming the row. */
export const nbdProbabilityAliveAll = (params: NbdParams, columns: PurchaseColumns): Float64Array =>
  aliveAll(bindNbd(params), columns);
