import type { Instant } from "../value/value-facts.ts";
import type { RewardSide } from "./reward-rule.ts";

/** Why not, or with what limits; prose lives in the message catalogue. */
export type RewardReason =
  | { code: "nobody_on_this_side" }
  | { code: "same_person" }
  | { code: "staff" }
  | { code: "not_active" }
  | { code: "other_segment" }
  | { code: "other_product" }
  | { code: "other_act" }
  | { code: "other_country" }
  | { code: "other_campaign" }
  | { code: "amount_too_small"; netMinor: number; leastAmountMinor: number }
  | { code: "not_first_purchase" }
  | { code: "nothing_to_share" }
  | { code: "cap_reached"; mostMinor: number; periodDays: number | null }
  | { code: "cut_to_cap"; mostMinor: number; periodDays: number | null }
  | { code: "above_bound"; boundMinor: number }
  | { code: "cut_to_bound"; boundMinor: number }
  | { code: "programme_budget_spent"; leftMinor: number }
  | { code: "campaign_budget_spent"; leftMinor: number }
  | { code: "on_hold"; holdUntil: Instant }
  | { code: "approval_by_rule" }
  | { code: "approval_before_first_verified_act" };

export type RewardAmount =
  | { kind: "points"; points: number }
  | { kind: "credit"; amountMinor: number }
  | { kind: "perk"; perkId: string };

export type RewardDecision = {
  /** The same for the same event, rule and side: the key that makes a second delivery harmless. */
  key: string;
  ruleId: string;
  ruleVersion: number;
  side: RewardSide;
} & (
  | {
      answer: "no";
      /** Null when nobody stands on the rule's side. */
      customerId: string | null;
      reasons: readonly RewardReason[];
    }
  | {
      answer: "yes";
      customerId: string;
      amount: RewardAmount;
      costMinor: number;
      holdUntil: Instant;
      needsApproval: boolean;
      reasons: readonly RewardReason[];
    }
);
