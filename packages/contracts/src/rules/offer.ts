import { z } from "zod";
import { moneyMinorSchema } from "../fields.ts";

/** A reward as it is promised to members. */
export const offeredRewardSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("credit"), amountMinor: moneyMinorSchema }),
  z.strictObject({ kind: z.literal("points"), points: z.int() }),
  /** Credit that depends on what is bought; null is without a most. */
  z.strictObject({ kind: z.literal("credit_by_purchase"), mostMinor: moneyMinorSchema.nullable() }),
  z.strictObject({ kind: z.literal("perk"), name: z.string() }),
]);
export type OfferedReward = z.infer<typeof offeredRewardSchema>;

/** What the rules in force promise both sides of a referral. */
export const referralOfferingSchema = z.strictObject({
  referrer: z.array(offeredRewardSchema),
  friend: z.array(offeredRewardSchema),
});
export type ReferralOffering = z.infer<typeof referralOfferingSchema>;
