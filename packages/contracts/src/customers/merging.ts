import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { personOutput } from "../value/value-lines.ts";
import { companyNameSchema, sentiments } from "./customers.ts";

const pair = { fromId: idSchema("customer"), intoId: idSchema("customer") };

export const previewMergeInput = z.strictObject(pair);
export type PreviewMergeInput = z.infer<typeof previewMergeInput>;

export const mergeCustomersInput = z.strictObject({ ...pair, note: textSchema(1_000) });
export type MergeCustomersInput = z.infer<typeof mergeCustomersInput>;

/** Who the two became, to go on with. */
export const mergeCustomersOutput = z.strictObject({ customerId: idSchema("customer") });
export type MergeCustomersOutput = z.infer<typeof mergeCustomersOutput>;

/** One of two customers, as far as it helps to tell whether they are one person. */
const mergeSideSchema = personOutput.extend({
  emails: z.array(z.string()),
  company: companyNameSchema.nullable(),
  joinedAt: instantSchema.nullable(),
  sentiment: z.enum(sentiments).nullable(),
  referrer: personOutput.nullable(),
  broughtCount: z.int(),
  purchaseCount: z.int(),
  firstPurchaseAt: instantSchema.nullable(),
  lastPurchaseAt: instantSchema.nullable(),
  ownMinor: moneyMinorSchema,
  headlineMinor: moneyMinorSchema,
});
export type MergeSideOutput = z.infer<typeof mergeSideSchema>;

export const mergePreviewOutput = z.strictObject({
  currency: currencySchema,
  from: mergeSideSchema,
  into: mergeSideSchema,
  /** Why they cannot be put together; null when they can. */
  refusal: z.enum(["merge_same_person", "merge_two_members"]).nullable(),
  /** Who will count as having brought them. */
  referrer: personOutput.nullable(),
  /** Referrals that stop, by reason. */
  stopped: z.array(
    z.strictObject({
      reason: z.enum(["self_referral", "referral_circle", "second_referrer"]),
      referrerName: z.string(),
      refereeName: z.string(),
    }),
  ),
});
export type MergePreviewOutput = z.infer<typeof mergePreviewOutput>;
