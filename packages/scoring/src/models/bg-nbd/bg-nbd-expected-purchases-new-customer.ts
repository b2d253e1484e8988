import { expectedNewCustomer } from "../purchase-model/expected-new-customer.ts";
import { bindBgNbd } from "./bind-bg-nbd.ts";
import type { BgNbdParams } from "./bg-nbd-params.ts";

/**
 * Expected number of repeat purchases of a customer yet to come, in the time t from the first purchase, under the BG/NBD
 * (Fader, Hardie & Lee 2005, Marketing Science 24:275).
 * t is in the unit of the parameters. Errors: ScoringInputError for a negative t.
 */
export const bgNbdExpectedPurchasesNewCustomer = (params: BgNbdParams, t: number): number =>
  expectedNewCustomer(bindBgNbd(params), t);
