import { expectedNewCustomer } from "../purchase-model/expected-new-customer.ts";
import { bindNbd } from "./bind-nbd.ts";
import type { NbdParams } from "./nbd-params.ts";

/**
 * Expected number of repeat purchases of a customer yet to come, in the time t from the first purchase, under the NBD
 * (Ehrenberg 1959, Applied Statistics 8:26).
 * t is in the unit of the parameters. Errors: ScoringInputError for a negative t.
 */
export const nbdExpectedPurchasesNewCustomer = (params: NbdParams, t: number): number =>
  expectedNewCustomer(bindNbd(params), t);
