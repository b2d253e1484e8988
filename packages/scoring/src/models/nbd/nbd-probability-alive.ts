import { aliveOne } from "../purchase-model/alive-one.ts";
import { bindNbd } from "./bind-nbd.ts";
import type { NbdParams } from "./nbd-params.ts";

/**
 * The chance, 0 to 1, that a customer with x repeat purchases, the last at tx, is still active at age T under the NBD
 * (Ehrenberg 1959, Applied Statistics 8:26). Always 1: the baseline knows no leaving.
 * Times from the first purchase, in the unit of the parameters. Errors: ScoringInputError for an impossible history.
 */
export const nbdProbabilityAlive = (params: NbdParams, x: number, tx: number, T: number): number =>
  aliveOne(bindNbd(params), x, tx, T);
