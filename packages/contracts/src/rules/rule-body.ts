import { rewardSides, rewardTriggers } from "@worth/scoring";
import { z } from "zod";
import { campaignIdSchema } from "../campaigns/campaigns.ts";
import { idSchema } from "../ids.ts";
import { personConditions } from "./person-conditions.ts";

/** No reward and no cap is above this: more is a slip of the hand. */
export const largestRewardMinor = 100_000_000;

const rewardSchema = z.int().min(1).max(largestRewardMinor);

export const ruleAmountSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("points"), points: rewardSchema }),
  z.strictObject({ kind: z.literal("credit"), amountMinor: rewardSchema }),
  z.strictObject({
    kind: z.literal("margin_share"),
    share: z.number().gt(0).max(1),
    mostMinor: rewardSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal("perk"),
    perkId: idSchema("perk"),
    costMinor: z.int().min(0).max(largestRewardMinor),
  }),
]);

const instantMs = z.int().min(0).max(8.64e15);

/** What a rule says: the rule of packages/scoring without its id and version. Nothing in it can read a review. */
export const ruleBodySchema = z.strictObject({
  trigger: z.enum(rewardTriggers),
  side: z.enum(rewardSides),
  activeFrom: instantMs,
  activeUntil: instantMs.nullable(),
  conditions: z.strictObject({
    ...personConditions,
    actTypeIds: z.exactOptional(z.array(idSchema("actType")).min(1).max(50)),
    campaignId: z.exactOptional(campaignIdSchema),
    leastAmountMinor: z.exactOptional(z.int().min(1).max(Number.MAX_SAFE_INTEGER)),
    firstPurchaseOnly: z.exactOptional(z.boolean()),
  }),
  amount: ruleAmountSchema,
  caps: z
    .array(z.strictObject({ periodDays: z.int().min(1).max(3_650).nullable(), mostMinor: rewardSchema }))
    .max(2),
  holdDays: z.int().min(0).max(365),
  approval: z.enum(["automatic", "by_person"]),
  isAboveBoundConfirmed: z.boolean(),
});
export type RuleBody = z.infer<typeof ruleBodySchema>;

export const ruleStates = ["draft", "active", "paused", "archived"] as const;
export type RuleState = (typeof ruleStates)[number];
