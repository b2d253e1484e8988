import { aliveOne } from "../purchase-model/alive-one.ts";
import { bindMbgNbd } from "./bind-mbg-nbd.ts";
import type { MbgNbdParams } from "./mbg-nbd-params.ts";

/**
 * The chance, 0 to 1, that a customer with x repeat purchases, the last at tx, is still active at age T under the MBG/NBD
 * (Batislam, Denizel & Filiztekin 2007, International Journal of Research in Marketing 24:201).
 * Times from the first purchase, in the unit of the parameters. Errors: ScoringInputError for an impossible history.
 */
export const mbgNbdProbabilityAlive = (params: MbgNbdParams, x: number, tx: number, T: number): number =>
  aliveOne(bindMbgNbd(params), x, tx, T);
