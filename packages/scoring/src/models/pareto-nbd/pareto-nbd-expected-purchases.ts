import { expectedOne } from "../purchase-model/expected-one.ts";
import { bindParetoNbd } from "./bind-pareto-nbd.ts";
import type { ParetoNbdParams } from "./pareto-nbd-params.ts";

/**
 * Expected number of repeat purchases in the next `horizon` of a customer with history (x, tx, T) under the Pareto/NBD
 * (Schmittlein, Morrison & Colombo 1987, Management Science 33:1). All times in the unit of the parameters.
 * Errors: ScoringInputError for an impossible history or a negative horizon.
 */
export const paretoNbdExpectedPurchases = (
  params: ParetoNbdParams,
  x: number,
  tx: number,
  T: number,
  horizon: number,
): number => expectedOne(bindParetoNbd(params), x, tx, T, horizon);
