import type { RewardReason } from "./reward-decision.ts";
import type { RewardRule } from "./reward-rule.ts";

/** A decision on its way: who would get how much of what, and what has been found so far. */
export type RewardDraft = {
  rule: RewardRule;
  customerId: string | null;
  fullMinor: number;
  allowedMinor: number;
  isRefused: boolean;
  reasons: readonly RewardReason[];
};
