import { expectedNewCustomer } from "../purchase-model/expected-new-customer.ts";
import { bindParetoNbd } from "./bind-pareto-nbd.ts";
import type { ParetoNbdParams } from "./pareto-nbd-params.ts";

/**
 * Expected number of repeat purchases of a customer yet to come, in the time t from the first purchase, under the Pareto/NBD
 * (Schmittlein, Morrison & Colombo 1987, Management Science 33:1).
 * t is in the unit of the parameters. Errors: ScoringInputError for a negative t.
 */
export const paretoNbdExpectedPurchasesNewCustomer = (params: ParetoNbdParams, t: number): number =>
  expectedNewCustomer(bindParetoNbd(params), t);
