import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema, pageOf, pageSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { policyBodySchema } from "./policy-body.ts";
import { policyFields } from "./policy-fields.ts";

const versionSchema = z.int().min(1).max(1_000_000);

/** One version of the value policy: since when it holds and who made it; null when the programme began with it. */
export const policyVersionOutput = z.strictObject({
  version: z.int(),
  recordedAt: instantSchema,
  staffName: z.string().nullable(),
});
export type PolicyVersionOutput = z.infer<typeof policyVersionOutput>;

const policyChangeOutput = z.strictObject({
  field: z.enum(policyFields),
  before: z.number(),
  after: z.number(),
});
export type PolicyChangeOutput = z.infer<typeof policyChangeOutput>;

/** Without versions to compare, the one in force is compared with the one before it. */
export const getPolicyInput = z.strictObject({
  from: versionSchema.optional(),
  to: versionSchema.optional(),
  page: pageSchema,
});
export type GetPolicyInput = z.infer<typeof getPolicyInput>;

export const policyOutput = z.strictObject({
  current: policyVersionOutput.extend({ body: policyBodySchema }),
  currency: currencySchema,
  versions: pageOf(policyVersionOutput),
  comparison: z.strictObject({ from: z.int(), to: z.int(), changes: z.array(policyChangeOutput) }),
  /** Under which version the values on screen were computed by a run; null before the first. */
  computedVersion: z.int().nullable(),
  /** A run is computing everybody now; the version it takes. */
  runningVersion: z.int().nullable(),
});
export type PolicyOutput = z.infer<typeof policyOutput>;

export const previewPolicyInput = z.strictObject({ body: policyBodySchema });
export type PreviewPolicyInput = z.infer<typeof previewPolicyInput>;

/** Whom a draft can move most: so many by word of mouth (referral and influence), so many by own value. */
export const policySample = { byWordOfMouth: 200, byOwn: 100 } as const;

const beforeAfter = z.strictObject({ beforeMinor: moneyMinorSchema, afterMinor: moneyMinorSchema });

const moverOutput = z.strictObject({
  customer: z.strictObject({ id: idSchema("customer"), displayName: z.string() }),
  net: beforeAfter,
  headline: beforeAfter,
  /** By headline value among those looked at, from 1. */
  rankBefore: z.int(),
  rankAfter: z.int(),
});
export type PolicyMoverOutput = z.infer<typeof moverOutput>;

/** What a draft would do to those it could move most. Nothing of it is stored. */
export const policyPreviewOutput = z.strictObject({
  /** The version it was compared with. */
  version: z.int(),
  currency: currencySchema,
  changes: z.array(policyChangeOutput),
  /** Customers looked at. */
  customerCount: z.int(),
  /** Of those who should have been, left out because too many purchases stand behind their value. */
  leftOutCount: z.int(),
  /** Purchases behind the values of those looked at. */
  purchaseCount: z.int(),
  /** Of everybody who has a share in these purchases: a split moves it, and never changes its sum. */
  netOfPurchases: beforeAfter,
  /** The part of it that those looked at have. */
  net: beforeAfter,
  headline: beforeAfter,
  contribution: beforeAfter,
  movedCount: z.int(),
  movers: z.array(moverOutput),
  /** Of the first ten by headline value, how many are among the first ten still. */
  stayInTopTen: z.int(),
  topTen: z.int(),
  /** Spearman's correlation of headline values before and after; null with fewer than two different values. */
  rankCorrelation: z.number().nullable(),
});
export type PolicyPreviewOutput = z.infer<typeof policyPreviewOutput>;

export const savePolicyInput = z.strictObject({
  /** The version the draft was made from. */
  baseVersion: versionSchema,
  body: policyBodySchema,
});
export type SavePolicyInput = z.infer<typeof savePolicyInput>;

export const savePolicyOutput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("saved"),
    version: z.int(),
    /** A run was going already: the next one takes this version. */
    isQueued: z.boolean(),
  }),
  /** Somebody saved meanwhile. Nothing was written; the draft is put on top of what they made. */
  z.strictObject({
    kind: z.literal("changed_meanwhile"),
    current: policyVersionOutput,
    changes: z.array(policyChangeOutput),
    /** The draft's own changes, and theirs where the draft had none. */
    merged: policyBodySchema,
    /** Changed by both: the draft's number stands in `merged`. */
    contested: z.array(z.enum(policyFields)),
  }),
]);
export type SavePolicyOutput = z.infer<typeof savePolicyOutput>;
