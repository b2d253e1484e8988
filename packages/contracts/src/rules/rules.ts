import { rewardSides, rewardTriggers } from "@worth/scoring";
import { z } from "zod";
import { namedCampaignOutput } from "../campaigns/campaigns.ts";
import { countrySchema } from "../customers/country.ts";
import { currencySchema, instantSchema, moneyMinorSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { queueReasonSchema } from "../queue/queue-kinds.ts";
import { offeredRewardSchema } from "./offer.ts";
import { ruleBodySchema, ruleStates } from "./rule-body.ts";

export const ruleIdInput = z.strictObject({ ruleId: idSchema("rewardRule") });
export type RuleIdInput = z.infer<typeof ruleIdInput>;

/** The worst all active referral rules can do together on one first order, in the reporting currency. */
export const worstCaseOutput = z.strictObject({
  orderMinor: moneyMinorSchema,
  costMinor: moneyMinorSchema,
  boundMinor: moneyMinorSchema,
  isAboveBound: z.boolean(),
  isUnlimited: z.boolean(),
});
export type WorstCaseOutput = z.infer<typeof worstCaseOutput>;

/** Whom a rule is for and of which campaign, by name; nothing is everybody, and any. */
const ruleScopeOutput = z.strictObject({
  countries: z.array(countrySchema),
  campaign: namedCampaignOutput.nullable(),
});
export type RuleScopeOutput = z.infer<typeof ruleScopeOutput>;

const ruleRow = z.strictObject({
  id: idSchema("rewardRule"),
  name: z.string(),
  state: z.enum(ruleStates),
  version: z.int().nullable(),
  /** What it says now; what it may say next while it never said anything. */
  body: ruleBodySchema,
  hasDraft: z.boolean(),
  offered: offeredRewardSchema,
  scope: ruleScopeOutput,
  givenCount: z.int(),
  givenCostMinor: moneyMinorSchema,
});
export type RuleRowOutput = z.infer<typeof ruleRow>;

export const listRulesOutput = z.strictObject({
  rules: z.array(ruleRow),
  worstCase: worstCaseOutput,
  currency: currencySchema,
  budget: z.strictObject({ limitMinor: moneyMinorSchema.nullable(), spentMinor: moneyMinorSchema }),
  points: z.strictObject({ costMinor: z.number(), lifeDays: z.int() }),
});
export type ListRulesOutput = z.infer<typeof listRulesOutput>;

/** Null for a rule that is not there yet. */
export const ruleChoicesInput = z.strictObject({ ruleId: idSchema("rewardRule").nullable() });
export type RuleChoicesInput = z.infer<typeof ruleChoicesInput>;

/** What a rule can name. */
export const ruleChoicesOutput = z.strictObject({
  products: z.array(z.strictObject({ id: idSchema("product"), name: z.string() })),
  perks: z.array(z.strictObject({ id: idSchema("perk"), name: z.string() })),
  campaigns: z.array(namedCampaignOutput),
  actTypes: z.array(z.strictObject({ id: idSchema("actType"), name: z.string() })),
});
export type RuleChoicesOutput = z.infer<typeof ruleChoicesOutput>;

export const judgeRuleInput = z.strictObject({
  ruleId: idSchema("rewardRule").nullable(),
  body: ruleBodySchema,
});
export type JudgeRuleInput = z.infer<typeof judgeRuleInput>;

/** What a rule would do if it were in force: with it, the worst case of all, and what members read of it. */
export const judgedRuleOutput = z.strictObject({
  worstCase: worstCaseOutput,
  /** The share of margin, and of it the part a referral may cost: what the bound was worked out with. */
  marginRate: z.number(),
  incrementality: z.number(),
  offered: offeredRewardSchema,
  scope: ruleScopeOutput,
});
export type JudgedRuleOutput = z.infer<typeof judgedRuleOutput>;

export const ruleDecisionOutput = z.strictObject({
  id: idSchema("rewardDecision"),
  occurredAt: instantSchema,
  customer: z.strictObject({ id: idSchema("customer"), displayName: z.string() }).nullable(),
  side: z.enum(rewardSides),
  trigger: z.enum(rewardTriggers),
  version: z.int(),
  answer: z.enum(["yes", "no"]),
  unit: z.string().nullable(),
  amount: z.int(),
  reasons: z.array(queueReasonSchema),
});
export type RuleDecisionOutput = z.infer<typeof ruleDecisionOutput>;

export const ruleDetailOutput = ruleRow.extend({
  draft: ruleBodySchema.nullable(),
  judged: judgedRuleOutput,
  currency: currencySchema,
  versions: z.array(
    z.strictObject({
      version: z.int(),
      recordedAt: instantSchema,
      staffName: z.string().nullable(),
      confirmedByName: z.string().nullable(),
      offered: offeredRewardSchema,
      scope: ruleScopeOutput,
      worstCase: worstCaseOutput,
    }),
  ),
  decisions: z.array(ruleDecisionOutput),
});
export type RuleDetailOutput = z.infer<typeof ruleDetailOutput>;

export const saveRuleInput = z.strictObject({
  /** Null for a new rule. */
  ruleId: idSchema("rewardRule").nullable(),
  name: textSchema(80),
  body: ruleBodySchema,
  /** A draft decides nothing; published it is the next version, in force. */
  publish: z.boolean(),
  /** An owner has seen the worst case above the bound and stands by it. */
  isConfirmed: z.boolean(),
});
export type SaveRuleInput = z.infer<typeof saveRuleInput>;

export const savedRuleOutput = z.strictObject({ ruleId: idSchema("rewardRule") });
export type SavedRuleOutput = z.infer<typeof savedRuleOutput>;

export const moveRuleInput = z.strictObject({
  ruleId: idSchema("rewardRule"),
  to: z.enum(["active", "paused", "archived"]),
});
export type MoveRuleInput = z.infer<typeof moveRuleInput>;

export const saveRewardTermsInput = z.strictObject({
  /** Null is without limit. */
  budgetMinor: z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
  pointCostMinor: z.number().min(0).max(1_000_000),
  pointLifeDays: z.int().min(1).max(3_650),
});
export type SaveRewardTermsInput = z.infer<typeof saveRewardTermsInput>;
