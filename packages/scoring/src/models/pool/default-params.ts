import type { ParametrisedModel, PurchaseModel } from "../purchase-model/purchase-model.ts";

/**
 * Where a prior is centred when there is no fit of a larger pool: half a purchase per median gap between purchases,
 * rates that differ as they do in retail (shape .5), a quarter to a third leaving per occasion, lifetimes of a few
 * gaps. The order of magnitude of the published fits (CDNOW, in gaps); with a deviation of 2 in the logarithm it
 * excludes nothing and yields to a few dozen repeaters.
 */
export const defaultParams = (purchaseModel: PurchaseModel, gap: number): ParametrisedModel => {
  switch (purchaseModel) {
    case "bgNbd":
      return { purchaseModel, purchaseParams: { r: 0.5, alpha: gap, a: 0.8, b: 2.5 } };
    case "mbgNbd":
      return { purchaseModel, purchaseParams: { r: 0.5, alpha: gap, a: 0.8, b: 1.6 } };
    case "paretoNbd":
      return { purchaseModel, purchaseParams: { r: 0.5, alpha: gap, s: 0.5, beta: 2 * gap } };
    case "nbd":
      return { purchaseModel, purchaseParams: { r: 0.5, alpha: gap } };
  }
};
