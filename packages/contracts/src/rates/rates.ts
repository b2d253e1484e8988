import { z } from "zod";
import {
  currencySchema,
  instantSchema,
  moneyMinorSchema,
  pageOf,
  pageSchema,
  searchSchema,
} from "../fields.ts";
import { idSchema } from "../ids.ts";

/** A calendar day as YYYY-MM-DD. A rate holds from its start in UTC. */
const daySchema = z.iso.date();

/** A decimal number as text, so that no float ever holds a rate: 1 unit = this many units of the reporting currency. */
const rateTextSchema = z.string().regex(/^\d{1,10}(?:\.\d{1,10})?$/);

export const rateFields = ["currency", "validOn", "rate", "row"] as const;
export type RateField = (typeof rateFields)[number];

/** Why a rate cannot be taken; a file's rows and the form's fields are told the same. */
export const rateProblemReasons = [
  "missing",
  "unknown_currency",
  "reporting_currency",
  "bad_day",
  "future_day",
  "bad_rate",
  "grouped_rate",
  "not_above_zero",
  "too_many_decimals",
  "too_large",
  /** The same currency and day stand in an earlier row with another rate. */
  "second_rate",
  "missing_column",
  /** Often a decimal comma in a file whose columns are parted by commas. */
  "too_many_columns",
  "unclosed_quote",
] as const;
export type RateProblemReason = (typeof rateProblemReasons)[number];

const problemOutput = z.strictObject({ field: z.enum(rateFields), reason: z.enum(rateProblemReasons) });
export type RateProblemOutput = z.infer<typeof problemOutput>;

const datedRateOutput = z.strictObject({
  currency: currencySchema,
  validOn: daySchema,
  rate: rateTextSchema,
});
export type DatedRateOutput = z.infer<typeof datedRateOutput>;

/** A rate that is likely a mistake: turned round, or ten times away from the one before it. */
const doubtOutput = datedRateOutput.extend({
  reason: z.enum(["inverse", "far"]),
  previous: datedRateOutput.omit({ currency: true }),
});
export type RateDoubtOutput = z.infer<typeof doubtOutput>;

export const listRatesInput = z.strictObject({ currency: currencySchema.optional(), page: pageSchema });
export type ListRatesInput = z.infer<typeof listRatesInput>;

export const rateOutput = datedRateOutput.extend({
  id: idSchema("exchangeRate"),
  recordedAt: instantSchema,
  /** Corrected since by another rate for the same day. */
  isReplaced: z.boolean(),
});
export type RateOutput = z.infer<typeof rateOutput>;

export const listRatesOutput = pageOf(rateOutput).extend({
  reportingCurrency: currencySchema,
  /** Of all rates, whatever the filter. */
  currencies: z.array(z.strictObject({ currency: currencySchema, rateCount: z.int() })),
});
export type ListRatesOutput = z.infer<typeof listRatesOutput>;

export const listUnconvertedInput = z.strictObject({ currency: currencySchema.optional(), page: pageSchema });
export type ListUnconvertedInput = z.infer<typeof listUnconvertedInput>;

const unconvertedFactOutput = z.strictObject({
  kind: z.enum(["purchase", "servingCost"]),
  id: z.string(),
  customer: z.strictObject({ id: idSchema("customer"), displayName: z.string() }),
  occurredAt: instantSchema,
  currency: currencySchema,
  /** Of a purchase, what is left after refunds and disputes. */
  amountMinor: moneyMinorSchema,
});
export type UnconvertedFactOutput = z.infer<typeof unconvertedFactOutput>;

/** Facts that stand outside every sum because no rate is known for their day or any before it. */
export const listUnconvertedOutput = pageOf(unconvertedFactOutput).extend({
  currencies: z.array(
    z.strictObject({
      currency: currencySchema,
      purchaseCount: z.int(),
      purchasesMinor: moneyMinorSchema,
      costCount: z.int(),
      costsMinor: moneyMinorSchema,
      firstAt: instantSchema,
      lastAt: instantSchema,
      /** In UTC, as rates are: one rate for this day or before converts them all. */
      firstDay: daySchema,
    }),
  ),
});
export type ListUnconvertedOutput = z.infer<typeof listUnconvertedOutput>;

/** Which doubts somebody has seen and says are right: the key the answer with the doubts carried. */
const confirmedSchema = searchSchema(64);

/** As typed: what is wrong with it is answered field by field. */
export const addRateInput = z.strictObject({
  currency: searchSchema(20),
  validOn: searchSchema(40),
  rate: searchSchema(60),
  confirmed: confirmedSchema,
});
export type AddRateInput = z.infer<typeof addRateInput>;

/** Customers whose values are computed again; null when so many that a run computes everybody. */
const recomputedSchema = z.int().nullable();

export const addRateOutput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("saved"), isCorrection: z.boolean(), recomputed: recomputedSchema }),
  /** That rate is there already. */
  z.strictObject({ kind: z.literal("known") }),
  z.strictObject({ kind: z.literal("refused"), problems: z.array(problemOutput) }),
  z.strictObject({ kind: z.literal("doubtful"), doubt: doubtOutput, confirmKey: z.string() }),
]);
export type AddRateOutput = z.infer<typeof addRateOutput>;

export const largestRatesBytes = 1024 * 1024;

/** Not trimmed, so that its lines keep their numbers. */
const fileTextSchema = z.string().refine((text) => searchSchema(text.length).safeParse(text).success);

export const uploadRatesInput = z.strictObject({
  /** A file, or its text as it was mended on the page. */
  content: z.union([z.instanceof(Uint8Array), fileTextSchema]),
  skipBadRows: z.boolean(),
  confirmed: confirmedSchema,
});
export type UploadRatesInput = z.infer<typeof uploadRatesInput>;

export const uploadRatesOutput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("saved"),
    addedCount: z.int(),
    /** Of the added: another rate for a day that had one. */
    correctedCount: z.int(),
    knownCount: z.int(),
    skippedCount: z.int(),
    recomputed: recomputedSchema,
  }),
  /** Nothing was saved: rows cannot be read, or somebody has to say that doubtful rates are right. */
  z.strictObject({
    kind: z.literal("open"),
    text: z.string(),
    newCount: z.int(),
    knownCount: z.int(),
    badCount: z.int(),
    /** The first of them, by line. */
    problems: z.array(problemOutput.extend({ lineNumber: z.int(), value: z.string() })),
    doubtCount: z.int(),
    doubts: z.array(doubtOutput),
    confirmKey: z.string(),
  }),
]);
export type UploadRatesOutput = z.infer<typeof uploadRatesOutput>;
