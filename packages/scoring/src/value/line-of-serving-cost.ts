import type { ServingCostFact } from "./value-facts.ts";
import type { ValueLine } from "./value-line.ts";

/** What serving a customer cost, taken from their contribution. */
export const lineOfServingCost = ({ id, customerId, amountMinor }: ServingCostFact): ValueLine => ({
  customerId,
  part: "serving_cost",
  basis: "contribution",
  factId: id,
  rule: "serving_cost",
  share: 1,
  amountMinor: 0 - amountMinor,
});
