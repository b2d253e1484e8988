import { residualOne } from "../purchase-model/residual-one.ts";
import { bindMbgNbd } from "./bind-mbg-nbd.ts";
import type { MbgNbdParams } from "./mbg-nbd-params.ts";

/**
 * Discounted expected residual transactions (DERT) of a customer with history (x, tx, T) under the MBG/NBD
 * (Batislam, Denizel & Filiztekin 2007, International Journal of Research in Marketing 24:201): every purchase still to come, weighed by exp(-discountRate x time).
 * `discountRate` is continuous, per unit of time: ln(1 + annual rate) / units per year.
 * Errors: ScoringInputError for an impossible history or a rate that is not above 0.
 */
export const mbgNbdResidualPurchases = (
  params: MbgNbdParams,
  x: number,
  tx: number,
  T: number,
  discountRate: number,
): number => residualOne(bindMbgNbd(params), x, tx, T, discountRate);
