import type { Instant } from "../value/value-facts.ts";

export type RewardPerson = {
  segmentIds: readonly string[];
  country: string | null;
  isStaff: boolean;
  /** Has had a first verified act; before it nothing is paid without a person's approval. */
  isVerified: boolean;
};

/** What somebody was given before, at its cost in minor units; reversed ones are left out. */
export type PastReward = { ruleId: string; customerId: string; grantedAt: Instant; costMinor: number };

/** What the decision needs to know, read by the caller under the lock that guards the budgets. */
export type RewardContext = {
  people: Readonly<Record<string, RewardPerson>>;
  /** Of the event's people, for the rules at hand. */
  pastRewards: readonly PastReward[];
  /** What a point costs the programme, minor units; may be a fraction. */
  pointCostMinor: number;
  /** q of the referral's evidence, 0 to 1. */
  incrementality: number;
  /** What rewards of the same referral that are not decided here cost, minor units; 0 unless told. */
  boundTakenMinor?: number;
  /** Minor units; null is without limit. */
  programmeBudgetLeftMinor: number | null;
  campaignBudgetLeftMinor: number | null;
};
