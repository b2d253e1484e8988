import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { partsOutput } from "./customer-value.ts";
import { momentSchema } from "./moment.ts";
import { personOutput } from "./value-lines.ts";

/** What can move a value, in the order its effect is measured: each with everything before it in place. */
export const valueMoves = [
  /** What was known is read anew: exchange rates, margins, people who turned out to be one. */
  "reading",
  "purchase",
  "take_back",
  "referral",
  "touch",
  "idea",
  "serving_cost",
  "reward",
  "policy",
] as const;
export type ValueMove = (typeof valueMoves)[number];

export const getValueChangesInput = z.strictObject({
  customerId: idSchema("customer"),
  /** 30 days before the end when left out. */
  from: momentSchema.optional(),
  /** Now when left out. */
  to: momentSchema.optional(),
});
export type GetValueChangesInput = z.infer<typeof getValueChangesInput>;

const valueAtSchema = z.strictObject({
  at: instantSchema,
  policyVersion: z.int(),
  headline: partsOutput,
  net: partsOutput,
  contributionMinor: moneyMinorSchema,
});

/** One fact recorded in between and how far it moved this customer's value. */
const valueChangeSchema = z.strictObject({
  move: z.enum(valueMoves),
  /** The purchase (for take-backs too), attribution, touch, idea, cost or reward; null for readings and policies. */
  factId: z.string().nullable(),
  recordedAt: instantSchema,
  /** Whose purchase, whose referral, who was touched, whose idea. */
  person: personOutput.nullable(),
  headlineMinor: moneyMinorSchema,
  netMinor: moneyMinorSchema,
  contributionMinor: moneyMinorSchema,
});
export type ValueChangeOutput = z.infer<typeof valueChangeSchema>;

export const valueChangesOutput = z.strictObject({
  currency: currencySchema,
  before: valueAtSchema,
  after: valueAtSchema,
  /** The largest first; together with `others` they are exactly after less before. */
  changes: z.array(valueChangeSchema),
  others: z
    .strictObject({
      count: z.int(),
      headlineMinor: moneyMinorSchema,
      netMinor: moneyMinorSchema,
      contributionMinor: moneyMinorSchema,
    })
    .nullable(),
});
export type ValueChangesOutput = z.infer<typeof valueChangesOutput>;
