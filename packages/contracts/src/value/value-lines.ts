import { rewardSides, valueBases, valuePartNames, valueRules } from "@worth/scoring";
import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema, pageOf, pageSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { momentSchema } from "./moment.ts";

/** Somebody a line or a purchase names. */
export const personOutput = z.strictObject({ id: idSchema("customer"), displayName: z.string() });
export type PersonOutput = z.infer<typeof personOutput>;

/** What a line's money comes from; each kind has a page, or says itself what it was. */
const lineFactSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("purchase"), id: idSchema("purchase") }),
  z.strictObject({ kind: z.literal("serving_cost"), id: idSchema("servingCost"), name: z.string() }),
  z.strictObject({
    kind: z.literal("reward"),
    id: idSchema("reward"),
    /** Null when they earned it by something they did themselves. */
    referralId: idSchema("referral").nullable(),
    side: z.enum(rewardSides),
  }),
]);

/** One line behind a part: a fact, the rule that gave this customer a share of it, and the amount. */
export const valueLineOutput = z.strictObject({
  fact: lineFactSchema,
  rule: z.enum(valueRules),
  share: z.number(),
  amountMinor: moneyMinorSchema,
  occurredAt: instantSchema,
  counterpart: personOutput.nullable(),
});
export type ValueLineOutput = z.infer<typeof valueLineOutput>;

export const listValueLinesInput = z.strictObject({
  customerId: idSchema("customer"),
  basis: z.enum(valueBases),
  part: z.enum(valuePartNames),
  asOf: momentSchema.optional(),
  page: pageSchema,
});
export type ListValueLinesInput = z.infer<typeof listValueLinesInput>;

export const listValueLinesOutput = pageOf(valueLineOutput).extend({
  currency: currencySchema,
  /** The sum of all lines, on every page; equal to the part. */
  sumMinor: moneyMinorSchema,
});
export type ListValueLinesOutput = z.infer<typeof listValueLinesOutput>;
