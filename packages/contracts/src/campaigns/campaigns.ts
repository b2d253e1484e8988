import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";

/** What stands in a campaign's links; two names are taken, by the programme's own budget and by a page. */
export const campaignIdSchema = z.string().regex(/^(?!(?:programme|new)$)[a-z0-9-]{1,40}$/);

/** A day of the programme's calendar. */
const daySchema = z.iso.date();

export const campaignStates = ["coming", "running", "over", "closed"] as const;
export type CampaignState = (typeof campaignStates)[number];

export const campaignIdInput = z.strictObject({ campaignId: campaignIdSchema });
export type CampaignIdInput = z.infer<typeof campaignIdInput>;

/** What a step of a mission is done by, each learned by the programme itself. */
export const missionStepKinds = ["refer", "review", "answer", "feedback", "mention", "act"] as const;
export type MissionStepKind = (typeof missionStepKinds)[number];

export const mostMissionSteps = 6;

const missionStep = z.strictObject({
  kind: z.enum(missionStepKinds),
  /** What is asked for, in the staff's words. */
  title: textSchema(120),
  /** The kind of act that does it; of the kind "act" alone. */
  actTypeId: idSchema("actType").nullable(),
});

/** A step as staff write it; `id` is null for a new one. */
export const saveMissionStep = missionStep
  .extend({ id: idSchema("missionStep").nullable() })
  .refine(({ kind, actTypeId }) => (kind === "act") === (actTypeId !== null), { path: ["actTypeId"] });

export const missionStepOutput = missionStep.extend({
  id: idSchema("missionStep"),
  title: z.string(),
  actTypeName: z.string().nullable(),
  /** Members who did it. */
  doneCount: z.int(),
});

export const saveCampaignInput = z.strictObject({
  campaignId: campaignIdSchema,
  name: textSchema(80),
  startsOn: daySchema,
  /** The last day; null is without end. */
  endsOn: daySchema.nullable(),
  /** What rewards for its friends may cost, in the reporting currency; null is without limit of its own. */
  budgetMinor: z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
  /** The steps of its mission in their order; none for a campaign of links alone. */
  steps: z.array(saveMissionStep).max(mostMissionSteps),
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
  steps: z.array(missionStepOutput),
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

/** A mission as a member sees it: what to do while its campaign runs, and what of it they did. */
export const missionOutput = runningCampaignOutput.extend({
  steps: z.array(
    z.strictObject({
      id: idSchema("missionStep"),
      kind: z.enum(missionStepKinds),
      title: z.string(),
      doneAt: instantSchema.nullable(),
    }),
  ),
});
export type MissionOutput = z.infer<typeof missionOutput>;

export const listMissionsOutput = z.strictObject({ missions: z.array(missionOutput) });
export type ListMissionsOutput = z.infer<typeof listMissionsOutput>;
