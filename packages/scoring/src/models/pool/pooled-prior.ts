import type { PurchaseModelPrior } from "../purchase-model/fit-purchase-model.ts";
import type { ParametrisedModel } from "../purchase-model/purchase-model.ts";

const logDeviation = 2;

/** The prior around the parameters of a larger pool: normal on their logarithms with deviation 2. */
export const pooledPrior = (center: ParametrisedModel): PurchaseModelPrior => {
  switch (center.purchaseModel) {
    case "bgNbd":
      return { purchaseModel: "bgNbd", prior: { center: center.purchaseParams, logDeviation } };
    case "mbgNbd":
      return { purchaseModel: "mbgNbd", prior: { center: center.purchaseParams, logDeviation } };
    case "paretoNbd":
      return { purchaseModel: "paretoNbd", prior: { center: center.purchaseParams, logDeviation } };
    case "nbd":
      return { purchaseModel: "nbd", prior: { center: center.purchaseParams, logDeviation } };
  }
};
