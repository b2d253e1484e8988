import type { ValuePart } from "./value-facts.ts";

export const valueBases = ["headline", "net", "contribution"] as const;
/** Headline overlaps between people; net and contribution add up over all customers. */
export type ValueBasis = (typeof valueBases)[number];

export const valueRules = [
  "own",
  "direct_referee",
  "referral_chain",
  "touch",
  "idea_originator",
  "idea_refiner",
  "serving_cost",
  "reward_own",
  "reward_referral",
  "reward_influence",
  "reward_innovation",
] as const;
export type ValueRule = (typeof valueRules)[number];

/** One reason why a customer is worth something: these lines add up to the parts. */
export type ValueLine = {
  customerId: string;
  part: ValuePart | "serving_cost" | "reward";
  basis: ValueBasis;
  /** The purchase, serving cost or reward the money comes from. */
  factId: string;
  /** The referral, act or idea that earned the share; absent on own lines and costs. */
  causeId?: string;
  /** The buyer, when it is not the customer. */
  counterpartId?: string;
  rule: ValueRule;
  /** Of the fact's amount, 0 to 1. */
  share: number;
  /** Minor units of the reporting currency; costs are negative. */
  amountMinor: number;
};
