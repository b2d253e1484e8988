import type { ParametrisedModel } from "./purchase-model.ts";

/** The parameters in the order of the covariance, and the model with others in their place. */
export type ParameterVector = {
  values: readonly number[];
  withValues: (values: readonly number[]) => ParametrisedModel;
};

/** The parameters of a model as a vector. */
export const parameterVector = (model: ParametrisedModel): ParameterVector => {
  switch (model.purchaseModel) {
    case "bgNbd":
    case "mbgNbd": {
      const { purchaseModel } = model;
      const { r, alpha, a, b } = model.purchaseParams;
      return {
        values: [r, alpha, a, b],
        withValues: ([nr = 0, nAlpha = 0, na = 0, nb = 0]) => ({
          purchaseModel,
          purchaseParams: { r: nr, alpha: nAlpha, a: na, b: nb },
        }),
      };
    }
    case "paretoNbd": {
      const { r, alpha, s, beta } = model.purchaseParams;
      return {
        values: [r, alpha, s, beta],
        withValues: ([nr = 0, nAlpha = 0, ns = 0, nBeta = 0]) => ({
          purchaseModel: "paretoNbd",
          purchaseParams: { r: nr, alpha: nAlpha, s: ns, beta: nBeta },
        }),
      };
    }
    case "nbd": {
      const { r, alpha } = model.purchaseParams;
      return {
        values: [r, alpha],
        withValues: ([nr = 0, nAlpha = 0]) => ({
          purchaseModel: "nbd",
          purchaseParams: { r: nr, alpha: nAlpha },
        }),
      };
    }
  }
};
