import { residualOne } from "../purchase-model/residual-one.ts";
import { bindNbd } from "./bind-nbd.ts";
import type { NbdParams } from "./nbd-params.ts";

/**
 * Discounted expected residual transactions (DERT) of a customer with history (x, tx, T) under the NBD
 * (Ehrenberg 1959, Applied Statistics 8:26): every purchase still to come, weighed by exp(-discountRate x time).
 * `discountRate` is continuous, per unit of time: ln(1 + annual rate) / units per year.
 * Errors: ScoringInputError for an impossible history or a rate that is not above 0.
 */
export const nbdResidualPurchases = (
  params: NbdParams,
  x: number,
  tx: number,
  T: number,
  discountRate: number,
): number => residualOne(bindNbd(params), x, tx, T, discountRate);
