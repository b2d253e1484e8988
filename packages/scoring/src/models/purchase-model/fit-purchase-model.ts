import { fitBgNbd } from "../bg-nbd/fit-bg-nbd.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import type { ParameterPrior } from "../fitting/fit-options.ts";
import type { FitReport } from "../fitting/fit-report.ts";
import { fitMbgNbd } from "../mbg-nbd/fit-mbg-nbd.ts";
import { fitNbd } from "../nbd/fit-nbd.ts";
import { fitParetoNbd } from "../pareto-nbd/fit-pareto-nbd.ts";
import type { ParametrisedModel, PurchaseModel, PurchaseModelParams } from "./purchase-model.ts";

/** A prior that belongs to the model: the centre has that model's parameters. */
export type PurchaseModelPrior = {
  [Model in PurchaseModel]: {
    purchaseModel: Model;
    prior?: ParameterPrior<PurchaseModelParams[Model]> | undefined;
  };
}[PurchaseModel];

/** A fitted model by name; `report` has the likelihood, errors and covariance in the order of the parameters. */
export type PurchaseModelFit = ParametrisedModel & { report: FitReport<string> };

/** Fits the model named. Errors: as the fit of that model. */
export const fitPurchaseModel = (columns: PurchaseColumns, model: PurchaseModelPrior): PurchaseModelFit => {
  switch (model.purchaseModel) {
    case "bgNbd": {
      const { r, alpha, a, b, ...report } = fitBgNbd(columns, { prior: model.prior });
      return { purchaseModel: "bgNbd", purchaseParams: { r, alpha, a, b }, report };
    }
    case "mbgNbd": {
      const { r, alpha, a, b, ...report } = fitMbgNbd(columns, { prior: model.prior });
      return { purchaseModel: "mbgNbd", purchaseParams: { r, alpha, a, b }, report };
    }
    case "paretoNbd": {
      const { r, alpha, s, beta, ...report } = fitParetoNbd(columns, { prior: model.prior });
      return { purchaseModel: "paretoNbd", purchaseParams: { r, alpha, s, beta }, report };
    }
    case "nbd": {
      const { r, alpha, ...report } = fitNbd(columns, { prior: model.prior });
      return { purchaseModel: "nbd", purchaseParams: { r, alpha }, report };
    }
  }
};
