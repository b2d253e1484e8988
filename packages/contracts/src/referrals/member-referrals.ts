import { z } from "zod";
import { campaignIdSchema, runningCampaignOutput } from "../campaigns/campaigns.ts";
import { currencySchema, emailSchema, instantSchema, moneyMinorSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { referralOfferingSchema } from "../rules/offer.ts";
import { referralCodeSchema } from "../sign-in/sign-in.ts";
import { leadStages, referralReasons, referralStates } from "./referral-reasons.ts";

export const findReferralOfferInput = z.strictObject({ code: referralCodeSchema });
export type FindReferralOfferInput = z.infer<typeof findReferralOfferInput>;

export const openReferralLinkInput = findReferralOfferInput.extend({ campaign: campaignIdSchema.optional() });
export type OpenReferralLinkInput = z.infer<typeof openReferralLinkInput>;

/** What a friend sees of who recommends: the first name only. */
export const referralOfferOutput = z.strictObject({ code: z.string(), referrerFirstName: z.string() });
export type ReferralOfferOutput = z.infer<typeof referralOfferOutput>;

/** A campaign that runs, with what its rules and those of every day promise together. */
const campaignOfferOutput = runningCampaignOutput.extend({ offering: referralOfferingSchema });
export type CampaignOfferOutput = z.infer<typeof campaignOfferOutput>;

/** What a link that was just opened is about; the campaign is null when there is none of that name, or it is over. */
export const openedReferralOutput = referralOfferOutput.extend({ campaign: campaignOfferOutput.nullable() });
export type OpenedReferralOutput = z.infer<typeof openedReferralOutput>;

export const referralStepOutput = z.strictObject({
  state: z.enum(referralStates),
  reason: z.enum(referralReasons).nullable(),
  occurredAt: instantSchema,
});

/** A referral as its referrer may see it: the friend's first name, and nothing else of theirs. */
export const memberReferralOutput = z.strictObject({
  id: idSchema("referral"),
  friendFirstName: z.string(),
  state: z.enum(referralStates),
  reason: z.enum(referralReasons).nullable(),
  holdUntil: instantSchema.nullable(),
  rewardMinor: moneyMinorSchema.nullable(),
  currency: currencySchema,
  steps: z.array(referralStepOutput),
});
export type MemberReferralOutput = z.infer<typeof memberReferralOutput>;

export const memberLeadOutput = z.strictObject({
  id: idSchema("lead"),
  companyName: z.string(),
  stage: z.enum(leadStages),
  createdAt: instantSchema,
  changedAt: instantSchema,
});

export const memberReferralsOutput = z.strictObject({
  code: z.string(),
  clickCount: z.int(),
  /** What the member can bring friends for today, each by a link of its own. */
  campaigns: z.array(campaignOfferOutput),
  referrals: z.array(memberReferralOutput),
  leads: z.array(memberLeadOutput),
});
export type MemberReferralsOutput = z.infer<typeof memberReferralsOutput>;

export const submitLeadInput = z.strictObject({
  companyName: textSchema(120),
  contactName: textSchema(80),
  contactEmail: emailSchema,
  need: textSchema(1000),
});
export type SubmitLeadInput = z.infer<typeof submitLeadInput>;

export const submitLeadOutput = z.strictObject({ leadId: idSchema("lead") });

/** The member's first screen. */
export const memberHomeOutput = z.strictObject({
  displayName: z.string(),
  currency: currencySchema,
  grantedMinor: moneyMinorSchema,
  onHoldMinor: moneyMinorSchema,
  /** The hold that ends first, for the one line under the balance. */
  nextHold: z.strictObject({ amountMinor: moneyMinorSchema, until: instantSchema }).nullable(),
  /** Where this member came from, when somebody's code was involved. */
  cameThrough: z
    .strictObject({ referrerFirstName: z.string(), reason: z.enum(referralReasons).nullable() })
    .nullable(),
  recent: z.array(memberReferralOutput),
});
export type MemberHomeOutput = z.infer<typeof memberHomeOutput>;
