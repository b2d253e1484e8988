import { expectedOne } from "../purchase-model/expected-one.ts";
import { bindNbd } from "./bind-nbd.ts";
import type { NbdParams } from "./nbd-params.ts";

/**
 * Expected number of repeat purchases in the next `horizon` of a customer with history (x, tx, T) under the NBD
 * (Ehrenberg 1959, Applied Statistics 8:26). All times in the unit of the parameters.
 * Errors: ScoringInputError for an impossible history or a negative horizon.
 */
export const nbdExpectedPurchases = (
  params: NbdParams,
  x: number,
  tx: number,
  T: number,
  horizon: number,
): number => expectedOne(bindNbd(params), x, tx, T, horizon);
