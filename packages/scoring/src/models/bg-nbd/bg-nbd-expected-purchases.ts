import { expectedOne } from "../purchase-model/expected-one.ts";
import { bindBgNbd } from "./bind-bg-nbd.ts";
import type { BgNbdParams } from "./bg-nbd-params.ts";

/**
 * Expected number of repeat purchases in the next `horizon` of a customer with history (x, tx, T) under the BG/NBD
 * (Fader, Hardie & Lee 2005, Marketing Science 24:275). All times in the unit of the parameters.
 * Errors: ScoringInputError for an impossible history or a negative horizon.
 */
export const bgNbdExpectedPurchases = (
  params: BgNbdParams,
  x: number,
  tx: number,
  T: number,
  horizon: number,
): number => expectedOne(bindBgNbd(params), x, tx, T, horizon);
