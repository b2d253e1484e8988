import { customerGroups } from "@worth/scoring";
import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { partsOutput } from "../value/customer-value.ts";
import { personOutput } from "../value/value-lines.ts";
import { countrySchema } from "./country.ts";
import { companyNameSchema, sentiments } from "./customers.ts";

export const getCustomerInput = z.strictObject({ customerId: idSchema("customer") });
export type GetCustomerInput = z.infer<typeof getCustomerInput>;

/** Something that happened with a customer, newest first, for the timeline. */
export const timelineEntryOutput = z.strictObject({
  id: z.string(),
  kind: z.enum(["purchase", "refund", "dispute", "act", "survey_answer", "referral", "joined", "merged"]),
  title: z.string().nullable(),
  amountMinor: moneyMinorSchema.nullable(),
  currency: currencySchema.nullable(),
  occurredAt: instantSchema,
  /** The purchase it is, or takes from; null for everything else. */
  purchaseId: idSchema("purchase").nullable(),
});

/** One of the people a customer brought. */
const refereeSchema = personOutput.extend({
  ownMinor: moneyMinorSchema,
  contributionMinor: moneyMinorSchema,
  purchaseDays: z.int(),
  lastPurchaseAt: instantSchema.nullable(),
});

/** Whether the people somebody brought stayed. */
const broughtQualitySchema = z.strictObject({
  count: z.int(),
  /** Who bought first long enough ago to have come back since. */
  sampleSize: z.int(),
  settleDays: z.int(),
  cameBackCount: z.int(),
  /** Of the share who came back; null without a sample. */
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  contributionMinor: moneyMinorSchema,
  verdict: z.enum(["false_fans", "stay", "mixed", "too_few"]),
});
export type BroughtQualityOutput = z.infer<typeof broughtQualitySchema>;

export const customerOutput = z.strictObject({
  /** Who the customer asked for is today: another id when they turned out to be somebody else. */
  id: idSchema("customer"),
  displayName: z.string(),
  emails: z.array(z.string()),
  company: companyNameSchema.nullable(),
  /** Where they are, ISO 3166 alpha-2. */
  country: countrySchema.nullable(),
  joinedAt: instantSchema.nullable(),
  sentiment: z.enum(sentiments).nullable(),
  roles: z.array(z.string()),
  referrer: personOutput.nullable(),
  /** Those who bought the most, and how they did as a whole. */
  referees: z.array(refereeSchema),
  brought: broughtQualitySchema.nullable(),
  purchaseCount: z.int(),
  lastPurchaseAt: instantSchema.nullable(),
  currency: currencySchema,
  headline: partsOutput,
  group: z.enum(customerGroups).nullable(),
  isWally: z.boolean(),
  isWom: z.boolean(),
  /** That they buy again; null while no model says. */
  aliveProbability: z.number().nullable(),
  timeline: z.array(timelineEntryOutput),
});
export type CustomerOutput = z.infer<typeof customerOutput>;
