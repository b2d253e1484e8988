import type { ParametrisedModel } from "../purchase-model/purchase-model.ts";

const noSignalAbove = 1e3;

/**
 * Whether a fit sees anybody leave. A beta distribution with a and b above 1,000 is a single chance for all, too small
 * to be told from none: the data leave a and b free to run away, and the NBD says the same with two parameters less.
 */
export const hasDropoutSignal = (model: ParametrisedModel): boolean => {
  switch (model.purchaseModel) {
    case "bgNbd":
    case "mbgNbd":
      return !(model.purchaseParams.a > noSignalAbove && model.purchaseParams.b > noSignalAbove);
    case "paretoNbd":
    case "nbd":
      return true;
  }
};
