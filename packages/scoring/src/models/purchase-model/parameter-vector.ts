import { at } from "../../numbers/at.ts";
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
        withValues: (next) => ({
          purchaseModel,
          purchaseParams: { r: at(next, 0), alpha: at(next, 1), a: at(next, 2), b: at(next, 3) },
        }),
      };
    }
    case "paretoNbd": {
      const { r, alpha, s, beta } = model.purchaseParams;
      return {
        values: [r, alpha, s, beta],
        withValues: (next) => ({
          purchaseModel: "paretoNbd",
          purchaseParams: { r: at(next, 0), alpha: at(next, 1), s: at(next, 2), beta: at(next, 3) },
        }),
      };
    }
    case "nbd": {
      const { r, alpha } = model.purchaseParams;
      return {
        values: [r, alpha],
        withValues: (next) => ({
          purchaseModel: "nbd",
          purchaseParams: { r: at(next, 0), alpha: at(next, 1) },
        }),
      };
    }
  }
};
