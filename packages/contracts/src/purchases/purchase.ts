import { valuePartNames, valueRules } from "@worth/scoring";
import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { personOutput } from "../value/value-lines.ts";

export const purchaseSources = ["stripe", "import", "demo", "api"] as const;

export const getPurchaseInput = z.strictObject({ purchaseId: idSchema("purchase") });
export type GetPurchaseInput = z.infer<typeof getPurchaseInput>;

const takeBackSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(["refund", "dispute"]),
  /** Below 0 when it gave something back: a failed refund, a dispute that was won. */
  amountMinor: moneyMinorSchema,
  occurredAt: instantSchema,
});

/** Why somebody has a share: what they did, or the referral, with its page where it has one. */
const shareCauseSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("bought") }),
  z.strictObject({ kind: z.literal("referral"), referralId: idSchema("referral").nullable() }),
  z.strictObject({ kind: z.literal("act"), title: z.string().nullable(), at: instantSchema }),
  z.strictObject({ kind: z.literal("idea"), title: z.string().nullable() }),
]);
export type ShareCauseOutput = z.infer<typeof shareCauseSchema>;

/** One person's share of one purchase, in the reporting currency; null where a basis does not count it. */
const purchaseShareSchema = z.strictObject({
  customer: personOutput,
  part: z.enum(valuePartNames),
  rule: z.enum(valueRules),
  cause: shareCauseSchema,
  /** Of the net split, 0 to 1; null for who counts it in the headline alone. */
  share: z.number().nullable(),
  netMinor: moneyMinorSchema.nullable(),
  headlineMinor: moneyMinorSchema.nullable(),
});
export type PurchaseShareOutput = z.infer<typeof purchaseShareSchema>;

export const purchaseOutput = z.strictObject({
  id: idSchema("purchase"),
  buyer: personOutput,
  occurredAt: instantSchema,
  recordedAt: instantSchema,
  source: z.enum(purchaseSources),
  /** The provider's name for it, for looking it up there. */
  sourceKey: z.string(),
  importId: idSchema("import").nullable(),
  currency: currencySchema,
  /** Without tax. */
  capturedMinor: moneyMinorSchema,
  taxMinor: moneyMinorSchema,
  takeBacks: z.array(takeBackSchema),
  netMinor: moneyMinorSchema,
  products: z.array(z.strictObject({ name: z.string(), amountMinor: moneyMinorSchema })),
  /** Of the net revenue, 0 to 1; null while it stands outside all sums. */
  marginRate: z.number().nullable(),
  reporting: z.strictObject({
    currency: currencySchema,
    /** One unit of the purchase's currency in the reporting currency; null when they are the same, or none is known. */
    rate: z.strictObject({ rate: z.number(), validOn: z.iso.date() }).nullable(),
    /** Null for want of a rate: then the purchase stands outside all sums. */
    netMinor: moneyMinorSchema.nullable(),
  }),
  policyVersion: z.int(),
  shares: z.array(purchaseShareSchema),
  netSumMinor: moneyMinorSchema,
  headlineSumMinor: moneyMinorSchema,
});
export type PurchaseOutput = z.infer<typeof purchaseOutput>;
