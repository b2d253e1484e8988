import { ScoringInputError } from "../../scoring-input-error.ts";
import { bindBgNbd } from "../bg-nbd/bind-bg-nbd.ts";
import { bindMbgNbd } from "../mbg-nbd/bind-mbg-nbd.ts";
import { bindNbd } from "../nbd/bind-nbd.ts";
import { bindParetoNbd } from "../pareto-nbd/bind-pareto-nbd.ts";
import type { BoundModel } from "./bound-model.ts";
import type { ParametrisedModel } from "./purchase-model.ts";

/** The model with its parameters. Errors: a name that is none of ours (a stored one can be), or impossible parameters. */
export const bindPurchaseModel = (model: ParametrisedModel): BoundModel => {
  switch (model.purchaseModel) {
    case "bgNbd":
      return bindBgNbd(model.purchaseParams);
    case "mbgNbd":
      return bindMbgNbd(model.purchaseParams);
    case "paretoNbd":
      return bindParetoNbd(model.purchaseParams);
    case "nbd":
      return bindNbd(model.purchaseParams);
    default:
      throw new ScoringInputError({ field: "purchaseModel", reason: "is not a model of this package" });
  }
};
