import { customerGroups } from "@worth/scoring";
import { z } from "zod";
import { currencySchema, moneyMinorSchema } from "../fields.ts";

const shareSchema = z.number().min(0).max(1);

/** How many of a crowd recommend, with the ends of a 95 % interval; null for an empty crowd. */
const recommendingSchema = z
  .strictObject({
    customerCount: z.int(),
    recommendingCount: z.int(),
    share: shareSchema,
    low: shareSchema,
    high: shareSchema,
  })
  .nullable();
export type RecommendingOutput = z.infer<typeof recommendingSchema>;

/** Buying held against word of mouth, members against others, and the four groups. */
export const comparisonOutput = z.strictObject({
  currency: currencySchema,
  /** Null where one of the two does not vary, or before values are computed. */
  ranks: z
    .strictObject({
      /** Spearman's correlation of own and word-of-mouth value, -1 to 1. */
      correlation: z.number().nullable(),
      /** Customers in the top tenth by own value, and of those the ones also in the top tenth by word of mouth. */
      topCount: z.int(),
      bothCount: z.int(),
      customerCount: z.int(),
      /** Looked at a sample chosen by hash; false where it was everybody. */
      isSample: z.boolean(),
    })
    .nullable(),
  members: recommendingSchema,
  others: recommendingSchema,
  /** By the cuts of the last run; empty before the first. */
  groups: z.array(
    z.strictObject({
      group: z.enum(customerGroups),
      customerCount: z.int(),
      ownMinor: moneyMinorSchema,
      wordOfMouthMinor: moneyMinorSchema,
    }),
  ),
});
export type ComparisonOutput = z.infer<typeof comparisonOutput>;
