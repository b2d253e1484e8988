import { residualOne } from "../purchase-model/residual-one.ts";
import { bindBgNbd } from "./bind-bg-nbd.ts";
import type { BgNbdParams } from "./bg-nbd-params.ts";

/**
 * Discounted expected residual transactions (DERT) of a customer with history (x, tx, T) under the BG/NBD
 * (Fader, Hardie & Lee 2005, Marketing Science 24:275): every purchase still to come, weighed by exp(-discountRate x time).
 * `discountRate` is continuous, per unit of time: ln(1 + annual rate) / units per year.
 * Errors: ScoringInputError for an impossible history or a rate that is not above 0.
 */
export const bgNbdResidualPurchases = (
  params: BgNbdParams,
  x: number,
  tx: number,
  T: number,
  discountRate: number,
): number => residualOne(bindBgNbd(params), x, tx, T, discountRate);
