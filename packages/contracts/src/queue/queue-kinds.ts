import type { RewardReason } from "@worth/scoring";
import { z } from "zod";
import { fraudSignalSchema } from "../fraud/fraud-signals.ts";

export const queueKinds = ["fraud", "cap", "approval", "proof"] as const;
export type QueueKind = (typeof queueKinds)[number];

/** What a decision is about. */
export const queueSubjects = ["referral", "reward", "reward_decision", "act", "outside_review"] as const;
export type QueueSubject = (typeof queueSubjects)[number];

/** Lapsed is nobody's word: what it was about ended another way. */
export const queueDecisions = ["approved", "declined", "lapsed"] as const;

/** Why staff decline; the member reads the sentence `queue:told.<reason>`. */
export const declineReasons = [
  "same_person",
  "not_a_new_customer",
  "not_a_recommendation",
  "unusual_pattern",
  "not_verifiable",
  "against_terms",
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** How long a decision can be taken back before it takes effect. */
export const undoMinutes = 5;

/** Why something waits for a person: what the rules said of a reward, or what a signal noticed. */
export type QueueReason =
  | RewardReason
  | { code: "signal"; signal: z.infer<typeof fraudSignalSchema>; weight: number };

export const queueReasonSchema = z.union([
  z.strictObject({ code: z.literal("signal"), signal: fraudSignalSchema, weight: z.int() }),
  z.strictObject({
    code: z.enum(["cap_reached", "cut_to_cap"]),
    mostMinor: z.int(),
    periodDays: z.int().nullable(),
  }),
  z.strictObject({ code: z.enum(["above_bound", "cut_to_bound"]), boundMinor: z.int() }),
  z.strictObject({
    code: z.enum(["programme_budget_spent", "campaign_budget_spent"]),
    leftMinor: z.int(),
  }),
  z.strictObject({
    code: z.literal("amount_too_small"),
    netMinor: z.int(),
    leastAmountMinor: z.int(),
  }),
  z.strictObject({ code: z.literal("on_hold"), holdUntil: z.int() }),
  z.strictObject({
    code: z.enum([
      "nobody_on_this_side",
      "same_person",
      "staff",
      "not_active",
      "other_segment",
      "other_product",
      "other_act",
      "other_country",
      "other_campaign",
      "not_first_purchase",
      "nothing_to_share",
      "approval_by_rule",
      "approval_before_first_verified_act",
    ]),
  }),
]) satisfies z.ZodType<QueueReason>;
