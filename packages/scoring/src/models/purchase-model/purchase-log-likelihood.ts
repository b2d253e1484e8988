import { betaDropoutLikelihood } from "../beta-dropout/beta-dropout-likelihood.ts";
import { type Cells, indexCells } from "../columns/index-cells.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { readPurchaseColumns } from "../columns/read-purchase-columns.ts";
import type { Likelihood } from "../fitting/likelihood.ts";
import { nbdLikelihood } from "../nbd/nbd-likelihood.ts";
import { paretoNbdLikelihood } from "../pareto-nbd/pareto-nbd-likelihood.ts";
import { bindPurchaseModel } from "./bind-purchase-model.ts";
import { parameterVector } from "./parameter-vector.ts";
import type { ParametrisedModel, PurchaseModel } from "./purchase-model.ts";

const likelihoods: Record<PurchaseModel, (cells: Cells) => Likelihood> = {
  bgNbd: (cells) => betaDropoutLikelihood(cells, 0),
  mbgNbd: (cells) => betaDropoutLikelihood(cells, 1),
  paretoNbd: paretoNbdLikelihood,
  nbd: nbdLikelihood,
};

/**
 * The log-likelihood (natural logarithm) of purchase histories under a model with given parameters.
 * Errors: ScoringInputError naming the row of an impossible history, or impossible parameters.
 */
export const purchaseLogLikelihood = (model: ParametrisedModel, columns: PurchaseColumns): number => {
  bindPurchaseModel(model);
  const cells = indexCells(readPurchaseColumns(columns));
  const parameters = Float64Array.from(parameterVector(model).values);
  const gradient = new Float64Array(parameters.length);
  return likelihoods[model.purchaseModel](cells).evaluate(parameters, { gradient, hessian: null });
};
