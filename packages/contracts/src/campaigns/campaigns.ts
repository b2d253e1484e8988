import { z } from "zod";
import { currencySchema, moneyMinorSchema, textSchema } from "../fields.ts";

/** What stands in a campaign's links; two names are taken, by the programme's own budget and by a page. */
export const campaignIdSchema = z.string().regex(/^(?!(?:programme|new)$)[a-z0-9-]{1,40}$/);

/** A day of the programme's calendar. */
const daySchema = z.iso.date();

export const campaignStates = ["coming", "running", "over", "closed"] as const;
export type CampaignState = (typeof campaignStates)[number];

export const campaignIdInput = z.strictObject({ campaignId: campaignIdSchema });
export type CampaignIdInput = z.infer<typeof campaignIdInput>;

export const saveCampaignInput = z.strictObject({
  campaignId: campaignIdSchema,
  name: textSchema(80),
  startsOn: daySchema,
  /** The last day; null is without end. */
  endsOn: daySchema.nullable(),
  /** What rewards for its friends may cost, in the reporting currency; null is without limit of its own. */
  budgetMinor: z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
});
export type SaveCampaignInput = z.infer<typeof saveCampaignInput>;

export const campaignOutput = z.strictObject({
  id: campaignIdSchema,
  name: z.string(),
  startsOn: daySchema,
  endsOn: daySchema.nullable(),
  state: z.enum(campaignStates),
  /** Friends who joined by its links and were not refused. */
  referralCount: z.int(),
  budget: z.strictObject({ limitMinor: moneyMinorSchema.nullable(), spentMinor: moneyMinorSchema }),
});
export type CampaignOutput = z.infer<typeof campaignOutput>;

export const listCampaignsOutput = z.strictObject({
  campaigns: z.array(campaignOutput),
  currency: currencySchema,
});
export type ListCampaignsOutput = z.infer<typeof listCampaignsOutput>;

/** A campaign as rules and members name it. */
export const namedCampaignOutput = z.strictObject({ id: campaignIdSchema, name: z.string() });
export type NamedCampaignOutput = z.infer<typeof namedCampaignOutput>;

/** A campaign that runs, for the member whose link carries it. */
export const runningCampaignOutput = namedCampaignOutput.extend({ endsOn: daySchema.nullable() });
export type RunningCampaignOutput = z.infer<typeof runningCampaignOutput>;
