import { z } from "zod";
import { currencySchema, moneyMinorSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { fraudSignals, fraudSignalSchema, heaviestWeight } from "./fraud-signals.ts";

const weight = z.int().min(1).max(heaviestWeight);

/** Every signal once, and from which sum of weights a referral waits for a person. */
export const fraudSettingsSchema = z.strictObject({
  threshold: weight,
  signals: z
    .array(z.strictObject({ signal: fraudSignalSchema, isOn: z.boolean(), weight }))
    .length(fraudSignals.length)
    .refine((signals) => new Set(signals.map(({ signal }) => signal)).size === signals.length),
});
export type FraudSettings = z.infer<typeof fraudSettingsSchema>;

/** How far back a preview looks. */
export const previewDays = 90;
/** How many referrals a preview looks at, the latest first. */
export const mostPreviewed = 2_000;

const personSchema = z.strictObject({ id: idSchema("customer"), displayName: z.string() });

export const fraudPreviewOutput = z.strictObject({
  /** Referrals of those days that were looked at. */
  lookedAtCount: z.int(),
  /** How many there are in all; more than were looked at in a very large programme. */
  totalCount: z.int(),
  /** How many the settings would have held, and what both sides were promised for them. */
  heldCount: z.int(),
  heldMinor: moneyMinorSchema,
  currency: currencySchema,
  /** What each signal would have noticed, whether it is on or off. */
  signals: z.array(
    z.strictObject({
      signal: fraudSignalSchema,
      count: z.int(),
      sample: z.array(
        z.strictObject({ referralId: idSchema("referral"), referrer: personSchema, referee: personSchema }),
      ),
    }),
  ),
});
export type FraudPreviewOutput = z.infer<typeof fraudPreviewOutput>;
