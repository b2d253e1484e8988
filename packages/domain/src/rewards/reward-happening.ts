import type { RewardSide, RewardTrigger } from "@worth/scoring";

/** Something that happened and may earn rewards, as its feature tells it. */
export type RewardHappening = {
  /** What makes it one event, however often it is told: it is decided once. */
  id: string;
  trigger: RewardTrigger;
  occurredAt: Date;
  /** Who stands on which side, as who they are today. */
  parties: Partial<Record<RewardSide, string>>;
  campaignId?: string | null;
  /** The kind of act it is, where staff defined it. */
  actTypeId?: string | null;
  /** The referral it is about: one of its rewards a rule and side, whichever purchase qualifies it. */
  referralId?: string | null;
  /** The probability that the friend would not have come otherwise; 1 where there is no referral. */
  incrementality?: number;
  purchase?: HappeningPurchase | null;
};

/** The purchase the rewards hang on. Decided as if it were kept whole; what is taken back shrinks them. */
export type HappeningPurchase = {
  id: string;
  productIds: readonly string[];
  isFirst: boolean;
  /** In the reporting currency, minor units, as captured. */
  capturedMinor: number;
  marginMinor: number;
  /** How much of it is left now, in its own currency. */
  kept: Kept;
};

export type Kept = { capturedMinor: number; netMinor: number };
