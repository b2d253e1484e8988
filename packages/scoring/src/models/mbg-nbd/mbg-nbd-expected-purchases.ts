import { expectedOne } from "../purchase-model/expected-one.ts";
import { bindMbgNbd } from "./bind-mbg-nbd.ts";
import type { MbgNbdParams } from "./mbg-nbd-params.ts";

/**
 * Expected number of repeat purchases in the next `horizon` of a customer with history (x, tx, T) under the MBG/NBD
 * (Batislam, Denizel & Filiztekin 2007, International Journal of Research in Marketing 24:201). All times in the unit of the parameters.
 * Errors: ScoringInputError for an impossible history or a negative horizon.
 */
export const mbgNbdExpectedPurchases = (
  params: MbgNbdParams,
  x: number,
  tx: number,
  T: number,
  horizon: number,
): number => expectedOne(bindMbgNbd(params), x, tx, T, horizon);
