import { rewardSides } from "@worth/scoring";
import { z } from "zod";
import {
  currencySchema,
  instantSchema,
  moneyMinorSchema,
  pageOf,
  pageSchema,
  textSchema,
} from "../fields.ts";
import { idSchema } from "../ids.ts";
import { rewardStates } from "../rewards/reward-states.ts";
import { leadStages, referralReasons, referralSources, referralStates } from "./referral-reasons.ts";

const personSchema = z.strictObject({ id: idSchema("customer"), displayName: z.string() });

export const listReferralsInput = z.strictObject({
  state: z.enum(referralStates).optional(),
  page: pageSchema,
});
export type ListReferralsInput = z.infer<typeof listReferralsInput>;

export const staffReferralOutput = z.strictObject({
  id: idSchema("referral"),
  referrer: personSchema,
  referee: personSchema,
  source: z.enum(referralSources),
  state: z.enum(referralStates),
  reason: z.enum(referralReasons).nullable(),
  holdUntil: instantSchema.nullable(),
  rewardMinor: moneyMinorSchema.nullable(),
  currency: currencySchema,
  createdAt: instantSchema,
});
export const listReferralsOutput = pageOf(staffReferralOutput);
export type ListReferralsOutput = z.infer<typeof listReferralsOutput>;

export const getReferralInput = z.strictObject({ referralId: idSchema("referral") });

export const referralDetailOutput = staffReferralOutput.extend({
  steps: z.array(
    z.strictObject({
      state: z.enum(referralStates),
      reason: z.enum(referralReasons).nullable(),
      note: z.string().nullable(),
      staffName: z.string().nullable(),
      occurredAt: instantSchema,
    }),
  ),
  rewards: z.array(
    z.strictObject({
      id: idSchema("reward"),
      side: z.enum(rewardSides),
      customer: personSchema,
      state: z.enum(rewardStates),
      /** "points", a currency, or "perk". */
      unit: z.string(),
      amount: z.int(),
    }),
  ),
});
export type ReferralDetailOutput = z.infer<typeof referralDetailOutput>;

export const releaseHoldInput = z.strictObject({ referralId: idSchema("referral"), note: textSchema(500) });
export type ReleaseHoldInput = z.infer<typeof releaseHoldInput>;

/** Staff state who brought a customer; null detaches. Values of everyone affected follow. */
export const attachReferralInput = z.strictObject({
  refereeId: idSchema("customer"),
  referrerId: idSchema("customer").nullable(),
  note: textSchema(500),
});
export type AttachReferralInput = z.infer<typeof attachReferralInput>;

export const listLeadsInput = z.strictObject({
  stage: z.enum(leadStages).optional(),
  /** Of every stage but the one in which nothing can come of it any more. */
  isAlive: z.literal(true).optional(),
  page: pageSchema,
});
export type ListLeadsInput = z.infer<typeof listLeadsInput>;

export const listLeadsOutput = pageOf(
  z.strictObject({
    id: idSchema("lead"),
    referrer: personSchema,
    companyName: z.string(),
    contactName: z.string(),
    contactEmail: z.string(),
    need: z.string(),
    stage: z.enum(leadStages),
    createdAt: instantSchema,
  }),
);
export type ListLeadsOutput = z.infer<typeof listLeadsOutput>;

export const moveLeadInput = z.strictObject({ leadId: idSchema("lead"), stage: z.enum(leadStages) });
export type MoveLeadInput = z.infer<typeof moveLeadInput>;
