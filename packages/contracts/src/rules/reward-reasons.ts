import type { RewardReason } from "@worth/scoring";

/** Why a rule said no, or with what limits; the text is `rules:reason.<code>`. */
export const rewardReasonCodes = [
  "nobody_on_this_side",
  "same_person",
  "staff",
  "not_active",
  "other_segment",
  "other_product",
  "other_act",
  "other_country",
  "other_campaign",
  "amount_too_small",
  "not_first_purchase",
  "nothing_to_share",
  "cap_reached",
  "cut_to_cap",
  "above_bound",
  "cut_to_bound",
  "programme_budget_spent",
  "campaign_budget_spent",
  "on_hold",
  "approval_by_rule",
  "approval_before_first_verified_act",
] as const satisfies readonly RewardReason["code"][];
export type RewardReasonCode = (typeof rewardReasonCodes)[number];
