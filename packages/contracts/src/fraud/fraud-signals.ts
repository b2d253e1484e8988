import { z } from "zod";
import { idSchema } from "../ids.ts";

/** What is looked for in a referral, in the order staff read it. */
export const fraudSignals = [
  "same_payment_method",
  "circle",
  "same_mailbox",
  "same_shipping_address",
  "disposable_domain",
  "refund_pattern",
  "device_velocity",
  "member_velocity",
  "company_domain",
  "older_friend",
] as const;
export type FraudSignal = (typeof fraudSignals)[number];

export const fraudSignalSchema = z.enum(fraudSignals);

/** Weights in percent of a typical threshold: 100 alone holds a referral. */
export const heaviestWeight = 1000;

/** How each signal weighs until staff say otherwise; all are on. */
export const defaultSignalWeights: Readonly<Record<FraudSignal, number>> = {
  same_payment_method: 100,
  circle: 70,
  same_mailbox: 60,
  same_shipping_address: 60,
  disposable_domain: 60,
  refund_pattern: 60,
  device_velocity: 50,
  member_velocity: 50,
  company_domain: 40,
  older_friend: 40,
};

export const defaultFraudThreshold = 100;

/** What a signal saw: other people and referrals by their ids, and how many. Never a name, an address or a hash. */
export const fraudEvidenceSchema = z.strictObject({
  customerIds: z.array(idSchema("customer")).max(20),
  count: z.int(),
  /** What the count is out of, or the days it was counted over. */
  outOf: z.int().nullable(),
});
export type FraudEvidence = z.infer<typeof fraudEvidenceSchema>;
