import type { Instant } from "../value/value-facts.ts";

export const rewardTriggers = [
  "referral_qualified",
  "review_submitted",
  "feedback_given",
  "idea_shipped",
  "mission_step_done",
  "anniversary",
  "mention_approved",
  "act_approved",
] as const;
export type RewardTrigger = (typeof rewardTriggers)[number];

export const rewardSides = ["referrer", "friend", "actor"] as const;
export type RewardSide = (typeof rewardSides)[number];

export type RuleAmount =
  | { kind: "points"; points: number }
  | { kind: "credit"; amountMinor: number }
  /** A part of the purchase's margin, 0 to 1, paid as credit; `mostMinor` null is without limit. */
  | { kind: "margin_share"; share: number; mostMinor: number | null }
  | { kind: "perk"; perkId: string; costMinor: number };

/**
 * What has to hold; an absent condition always does. There is deliberately no field for the stars, the
 * wording or the sentiment of a review: a reward that could read them would be unlawful, so the type cannot.
 */
export type RuleConditions = {
  segmentIds?: readonly string[];
  productIds?: readonly string[];
  /** Kinds of acts that staff defined. */
  actTypeIds?: readonly string[];
  countries?: readonly string[];
  campaignId?: string;
  /** Net revenue of the purchase, minor units. */
  leastAmountMinor?: number;
  firstPurchaseOnly?: boolean;
};

/** What one person can be given under the rule, by its cost in minor units. */
export type RuleCap = {
  /** Rolling; null is ever. */
  periodDays: number | null;
  mostMinor: number;
};

/** One version of one rule: a saved version never changes. */
export type RewardRule = {
  id: string;
  version: number;
  trigger: RewardTrigger;
  side: RewardSide;
  activeFrom: Instant;
  /** Exclusive; null is without end. */
  activeUntil: Instant | null;
  conditions: RuleConditions;
  amount: RuleAmount;
  caps: readonly RuleCap[];
  holdDays: number;
  approval: "automatic" | "by_person";
  /** An owner has seen the worst case above the bound and confirmed it. */
  isAboveBoundConfirmed: boolean;
};
