import { requireMinor } from "../input/require-minor.ts";
import { checkInstants } from "./check-instants.ts";
import type { ServingCostFact } from "./value-facts.ts";

/** Serving costs and rewards alike. @throws ScoringInputError naming the row whose amount or dates are impossible */
export const checkCost = (cost: Omit<ServingCostFact, "customerId">, row?: number): void => {
  checkInstants(cost, row);
  requireMinor(cost.amountMinor, "amountMinor", row);
};
