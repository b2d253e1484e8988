import type { ValuePart } from "./value-facts.ts";
import type { ValueRule } from "./value-line.ts";

/** Who gets how much of one purchase, before it is turned into money. The shares of a purchase sum to 1. */
export type PurchaseShare = {
  customerId: string;
  part: ValuePart;
  rule: ValueRule;
  causeId?: string;
  share: number;
};
