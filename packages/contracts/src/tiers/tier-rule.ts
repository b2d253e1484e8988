import { z } from "zod";

/** What a tier can ask for, each counted over the last 365 days. */
export const tierMeasures = [
  "points_earned",
  "credit_earned",
  "referrals_rewarded",
  "own_purchases",
] as const;
export type TierMeasure = (typeof tierMeasures)[number];

/** Money in the reporting currency's minor units; the other two are counts. */
export const tierMeasuresOfMoney: readonly TierMeasure[] = ["credit_earned", "own_purchases"];

export const tierConditionSchema = z.strictObject({
  measure: z.enum(tierMeasures),
  atLeast: z.int().positive().max(1_000_000_000_000),
});
export type TierCondition = z.infer<typeof tierConditionSchema>;

const areOfDifferentMeasures = (conditions: readonly TierCondition[]): boolean =>
  new Set(conditions.map(({ measure }) => measure)).size === conditions.length;

/** Who reaches a tier: whoever meets any, or all, of its conditions. */
export const tierRuleSchema = z.strictObject({
  match: z.enum(["any", "all"]),
  conditions: z.array(tierConditionSchema).min(1).max(tierMeasures.length).refine(areOfDifferentMeasures),
});
export type TierRule = z.infer<typeof tierRuleSchema>;

/** What a member did in the last 365 days, by measure. */
export const tierFiguresSchema = z.strictObject({
  points_earned: z.int(),
  credit_earned: z.int(),
  referrals_rewarded: z.int(),
  own_purchases: z.int(),
});
export type TierFigures = z.infer<typeof tierFiguresSchema>;
