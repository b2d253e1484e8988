import type { ReferralEvidence, TouchKind } from "./value-facts.ts";

/** Everything the split is free to choose: versioned data, stored with each snapshot. */
export type ValuePolicy = {
  version: number;
  /** A touch counts this many days before a purchase. */
  lookBackDays: number;
  /** A touch weighs half as much for each of these days. */
  halfLifeDays: number;
  /** The most of one purchase that influence can take, 0 to 1. */
  influenceCap: number;
  touchWeights: Readonly<Record<TouchKind, number>>;
  /** The most of one purchase that innovation can take, 0 to 1. */
  innovationCap: number;
  /** Calendar months after shipping. */
  innovationWindowMonths: number;
  /** The most influence and innovation can take together, 0 to 1. */
  sharedCap: number;
  /** Of an idea's share; refiners and testers have the rest. */
  originatorShare: number;
  /** Probability that the buyer would not have come without the referrer, by evidence. */
  incrementality: Readonly<Record<ReferralEvidence, number>>;
  /** The ancestor this far up counts as the root of the chain. */
  chainDepth: number;
};
