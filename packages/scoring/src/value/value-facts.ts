/** Milliseconds since the Unix epoch, UTC. */
export type Instant = number;

export const valuePartNames = ["own", "referral", "influence", "innovation"] as const;
export type ValuePart = (typeof valuePartNames)[number];

export const touchKinds = [
  "review_read",
  "review_helpful",
  "mention_click",
  "heard_answer",
  "reference_call",
  "community_answer",
] as const;
export type TouchKind = (typeof touchKinds)[number];

/** How a referral is known, strongest first; a code and a link are both "link". */
export const referralEvidences = ["confirmed", "lead", "link", "claimed"] as const;
export type ReferralEvidence = (typeof referralEvidences)[number];

/** Something that happened (`occurredAt`) and the moment we learned of it (`recordedAt`). */
export type Fact = { id: string; occurredAt: Instant; recordedAt: Instant };

/** A refund or lost dispute (positive) or what a won dispute or failed refund gave back (negative). */
export type TakeBack = Fact & { amountMinor: number };

export type PurchaseFact = Fact & {
  customerId: string;
  /** Minor units of the reporting currency, net of tax. */
  capturedMinor: number;
  /** 0 to 1. */
  marginRate: number;
  productIds: readonly string[];
  takeBacks: readonly TakeBack[];
};

/** The latest recorded (ties by id) is the referee's parent; a `referrerId` of null detaches. */
export type ReferralFact = Fact & {
  refereeId: string;
  referrerId: string | null;
  evidence: ReferralEvidence;
};

/** `customerId`, the buyer, was exposed to `ownerId`'s act. */
export type TouchFact = Fact & { actId: string; ownerId: string; customerId: string; kind: TouchKind };

export type ShippedIdeaFact = {
  id: string;
  shippedAt: Instant;
  recordedAt: Instant;
  /** Of the revenue of what it is linked to, 0 to 1. */
  fraction: number;
  /** Empty: whatever was bought. */
  productIds: readonly string[];
  originatorIds: readonly string[];
  refinerIds: readonly string[];
};

/** Minor units; a correction is negative. */
export type ServingCostFact = Fact & { customerId: string; amountMinor: number };

/** Minor units; a reversal is negative. `part` is what earned it. */
export type RewardFact = Fact & { customerId: string; part: ValuePart; amountMinor: number };

export type ValueFacts = {
  purchases: readonly PurchaseFact[];
  referrals: readonly ReferralFact[];
  touches: readonly TouchFact[];
  ideas: readonly ShippedIdeaFact[];
  servingCosts: readonly ServingCostFact[];
  rewards: readonly RewardFact[];
};
