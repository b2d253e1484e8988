import { residualOne } from "../purchase-model/residual-one.ts";
import { bindParetoNbd } from "./bind-pareto-nbd.ts";
import type { ParetoNbdParams } from "./pareto-nbd-params.ts";

/**
 * Discounted expected residual transactions (DERT) of a customer with history (x, tx, T) under the Pareto/NBD
 * (Schmittlein, Morrison & Colombo 1987, Management Science 33:1): every purchase still to come, weighed by exp(-discountRate x time).
 * `discountRate` is continuous, per unit of time: ln(1 + annual rate) / units per year.
 * Errors: ScoringInputError for an impossible history or a rate that is not above 0.
 */
export const paretoNbdResidualPurchases = (
  params: ParetoNbdParams,
  x: number,
  tx: number,
  T: number,
  discountRate: number,
): number => residualOne(bindParetoNbd(params), x, tx, T, discountRate);
