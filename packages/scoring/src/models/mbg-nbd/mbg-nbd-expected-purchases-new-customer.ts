import { expectedNewCustomer } from "../purchase-model/expected-new-customer.ts";
import { bindMbgNbd } from "./bind-mbg-nbd.ts";
import type { MbgNbdParams } from "./mbg-nbd-params.ts";

/**
 * Expected number of repeat purchases of a customer yet to come, in the time t from the first purchase, under the MBG/NBD
 * (Batislam, Denizel & Filiztekin 2007, International Journal of Research in Marketing 24:201). A share a/(a+b) never comes back.
 * t is in the unit of the parameters. Errors: ScoringInputError for a negative t.
 */
export const mbgNbdExpectedPurchasesNewCustomer = (params: MbgNbdParams, t: number): number =>
  expectedNewCustomer(bindMbgNbd(params), t);
