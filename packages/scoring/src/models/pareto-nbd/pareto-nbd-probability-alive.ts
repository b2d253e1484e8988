import { aliveOne } from "../purchase-model/alive-one.ts";
import { bindParetoNbd } from "./bind-pareto-nbd.ts";
import type { ParetoNbdParams } from "./pareto-nbd-params.ts";

/**
 * The chance, 0 to 1, that a customer with x repeat purchases, the last at tx, is still active at age T under the Pareto/NBD
 * (Schmittlein, Morrison & Colombo 1987, Management Science 33:1).
 * Times from the first purchase, in the unit of the parameters. Errors: ScoringInputError for an impossible history.
 */
export const paretoNbdProbabilityAlive = (
  params: ParetoNbdParams,
  x: number,
  tx: number,
  T: number,
): number => aliveOne(bindParetoNbd(params), x, tx, T);
