import { ScoringInputError } from "../../scoring-input-error.ts";
import { bindBgNbd } from "../bg-nbd/bind-bg-nbd.ts";
import { bindMbgNbd } from "../mbg-nbd/bind-mbg-nbd.ts";
import { bindNbd } from "../nbd/bind-nbd.ts";
import { bindParetoNbd } from "../pareto-nbd/bind-pareto-nbd.ts";
import type { BoundModel } from "./bound-model.ts";
import { type ParametrisedModel, purchaseModels } from "./purchase-model.ts";

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/gu, "");

/** A model's name as it is written here: BG/NBD, bg-nbd and bgNbd, as papers, files and functions have it, are one. */
const named = (model: ParametrisedModel): ParametrisedModel => {
  const purchaseModel = purchaseModels.find((name) => plain(name) === plain(model.purchaseModel));
  if (purchaseModel === undefined) {
    throw new ScoringInputError({
      field: "purchaseModel",
      reason: `${model.purchaseModel} is no model of ours`,
    });
  }
  return { ...model, purchaseModel } as ParametrisedModel;
};

/**
 * The model with its parameters. Stored names reach it unchecked, so they are read leniently.
 * Errors: a name that is none of ours, or impossible parameters.
 */
export const bindPurchaseModel = (stored: ParametrisedModel): BoundModel => {
  const model = named(stored);
  switch (model.purchaseModel) {
    case "bgNbd":
      return bindBgNbd(model.purchaseParams);
    case "mbgNbd":
      return bindMbgNbd(model.purchaseParams);
    case "paretoNbd":
      return bindParetoNbd(model.purchaseParams);
    case "nbd":
      return bindNbd(model.purchaseParams);
  }
};
