import type { Instant } from "../value/value-facts.ts";
import type { RewardSide, RewardTrigger } from "./reward-rule.ts";

/** Something that may earn a reward. Like a rule, it knows nothing of what a review says. */
export type RewardEvent = {
  id: string;
  trigger: RewardTrigger;
  occurredAt: Instant;
  /** Who stands on which side; a side nobody stands on is absent. */
  parties: Partial<Record<RewardSide, string>>;
  campaignId: string | null;
  productIds: readonly string[];
  /** The kind of act it is, where staff defined it; null for everything else. */
  actTypeId: string | null;
  /** The purchase that qualifies, as it is now after refunds; null when the event is none. Minor units. */
  purchase: { netMinor: number; marginMinor: number; isFirst: boolean } | null;
};
