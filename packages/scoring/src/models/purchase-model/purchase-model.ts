import type { BgNbdParams } from "../bg-nbd/bg-nbd-params.ts";
import type { MbgNbdParams } from "../mbg-nbd/mbg-nbd-params.ts";
import type { NbdParams } from "../nbd/nbd-params.ts";
import type { ParetoNbdParams } from "../pareto-nbd/pareto-nbd-params.ts";

/** The parameters of each purchase model, by the name its functions start with. */
export type PurchaseModelParams = {
  bgNbd: BgNbdParams;
  mbgNbd: MbgNbdParams;
  paretoNbd: ParetoNbdParams;
  nbd: NbdParams;
};

export type PurchaseModel = keyof PurchaseModelParams;

/** Every purchase model, the baseline last. */
export const purchaseModels = [
  "bgNbd",
  "mbgNbd",
  "paretoNbd",
  "nbd",
] as const satisfies readonly PurchaseModel[];

/** A purchase model together with its parameters, and nothing else can be: a BG/NBD has no `s`. */
export type ParametrisedModel = {
  [Model in PurchaseModel]: { purchaseModel: Model; purchaseParams: PurchaseModelParams[Model] };
}[PurchaseModel];
