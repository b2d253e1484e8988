import type { AdvocacyRole } from "./advocacy-role.ts";

export const triageActions = ["fix", "protect", "thank", "ask", "leave_alone"] as const;
/** Most urgent first. */
export type TriageAction = (typeof triageActions)[number];

/** Why, with the numbers the sentence needs; the sentence itself lives in the message catalogue. */
export type TriageReason =
  | { code: "detractor_of_weight"; numbers: { headlineMinor: number; broughtMinor: number } }
  | { code: "spoke_against_us"; numbers: { headlineMinor: number; daysSinceAct: number } }
  | {
      code: "purchase_overdue";
      numbers: { headlineMinor: number; daysSincePurchase: number; usualGapDays: number };
    }
  | { code: "alive_unlikely"; numbers: { headlineMinor: number; aliveProbability: number } }
  | { code: "referrer_at_risk"; numbers: { headlineMinor: number; referrerHeadlineMinor: number } }
  | {
      code: "wom_acted";
      /** What they were for the brand in the act to thank for. */
      role: AdvocacyRole;
      numbers: { wordOfMouthMinor: number; daysSinceAct: number };
    }
  | { code: "room_to_buy_more_often"; numbers: { headroomMinor: number } }
  | { code: "room_to_stay_longer"; numbers: { headroomMinor: number } }
  | { code: "room_to_spend_more_per_order"; numbers: { headroomMinor: number } }
  | { code: "room_to_cost_less"; numbers: { headroomMinor: number } }
  | { code: "room_to_refer"; numbers: { headroomMinor: number } }
  | { code: "room_to_influence"; numbers: { headroomMinor: number } }
  | { code: "room_to_innovate"; numbers: { headroomMinor: number } }
  | { code: "detractor_not_asked"; numbers: { headlineMinor: number } }
  | { code: "asks_used_up"; numbers: { headlineMinor: number } }
  | { code: "asks_turned_off"; numbers: { headlineMinor: number } }
  | { code: "not_a_member"; numbers: { headlineMinor: number } }
  | { code: "nothing_due"; numbers: { headlineMinor: number } };

export type TriageDecision = {
  accountId: string;
  action: TriageAction;
  reason: TriageReason;
  headlineMinor: number;
  /** What is at stake: the value to keep, to thank for, or to win. */
  amountMinor: number;
};
