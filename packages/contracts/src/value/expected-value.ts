import { purchaseModels } from "@worth/scoring";
import { z } from "zod";
import { instantSchema, moneyMinorSchema } from "../fields.ts";

/** What is still to come, of margin and discounted; the ends of its 95 % interval are null where the data set none. */
const expectedAmountSchema = z.strictObject({
  expectedMinor: moneyMinorSchema,
  lowMinor: moneyMinorSchema.nullable(),
  highMinor: moneyMinorSchema.nullable(),
});
export type ExpectedAmountOutput = z.infer<typeof expectedAmountSchema>;

/** The data and the model behind an expectation, and how far it was off on days it had not seen. */
const expectationBasisSchema = z.strictObject({
  model: z.enum(purchaseModels),
  customerCount: z.int(),
  repeaterCount: z.int(),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  backtest: z.strictObject({ holdoutDays: z.int(), forecast: z.number(), actual: z.number() }).nullable(),
  /** The day it looks from, where purchases have ended; null while they come in. */
  observedUntil: z.iso.date().nullable(),
  fittedAt: instantSchema,
});
export type ExpectationBasisOutput = z.infer<typeof expectationBasisSchema>;

/** What stands beside the realised value, never in it. */
export const expectedValueOutput = z.discriminatedUnion("kind", [
  /** Nobody's value was computed with a model yet. */
  z.strictObject({ kind: z.literal("no_run") }),
  z.strictObject({ kind: z.literal("too_little_data"), customerCount: z.int(), repeaterCount: z.int() }),
  z.strictObject({
    kind: z.literal("expected"),
    own: expectedAmountSchema,
    referral: expectedAmountSchema,
    basis: expectationBasisSchema,
  }),
]);
export type ExpectedValueOutput = z.infer<typeof expectedValueOutput>;
