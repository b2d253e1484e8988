import { aliveOne } from "../purchase-model/alive-one.ts";
import { bindBgNbd } from "./bind-bg-nbd.ts";
import type { BgNbdParams } from "./bg-nbd-params.ts";

/**
 * The chance, 0 to 1, that a customer with x repeat purchases, the last at tx, is still active at age T under the BG/NBD
 * (Fader, Hardie & Lee 2005, Marketing Science 24:275). 1 while x = 0: the model lets nobody leave before the first repeat purchase.
 * Times from the first purchase, in the unit of the parameters. Errors: ScoringInputError for an impossible history.
 */
export const bgNbdProbabilityAlive = (params: BgNbdParams, x: number, tx: number, T: number): number =>
  aliveOne(bindBgNbd(params), x, tx, T);
