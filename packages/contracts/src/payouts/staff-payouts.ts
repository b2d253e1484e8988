import { z } from "zod";
import { currencySchema, instantSchema, pageOf, pageSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { payoutReasonSchema } from "./member-payouts.ts";
import { payoutRails, payoutStates } from "./payout-kinds.ts";

const rail = z.enum(payoutRails);
const state = z.enum(payoutStates);
const payoutId = idSchema("payout");
const note = textSchema(500);

export const listPayoutsInput = z.strictObject({
  state: state.optional(),
  rail: rail.optional(),
  page: pageSchema,
});
export type ListPayoutsInput = z.infer<typeof listPayoutsInput>;

export const staffPayoutOutput = z.strictObject({
  id: payoutId,
  customer: z.strictObject({ id: idSchema("customer"), displayName: z.string() }),
  rail,
  state,
  currency: currencySchema,
  amountMinor: z.int(),
  reason: payoutReasonSchema.nullable(),
  createdAt: instantSchema,
  settledAt: instantSchema.nullable(),
});
export type StaffPayoutOutput = z.infer<typeof staffPayoutOutput>;

export const listPayoutsOutput = pageOf(staffPayoutOutput).extend({
  /** How many wait for a person. */
  parkedCount: z.int(),
  /** How many are to be paid by hand. */
  manualCount: z.int(),
});
export type ListPayoutsOutput = z.infer<typeof listPayoutsOutput>;

export const getPayoutInput = z.strictObject({ payoutId });
export type GetPayoutInput = z.infer<typeof getPayoutInput>;

export const payoutDetailOutput = staffPayoutOutput.extend({
  peerRef: z.string().nullable(),
  code: z.string().nullable(),
  codeExpiresAt: instantSchema.nullable(),
  /** The perk it pays for, when no credit went into it. */
  perkName: z.string().nullable(),
  steps: z.array(
    z.strictObject({
      id: idSchema("payoutStep"),
      toState: state,
      reason: payoutReasonSchema.nullable(),
      staffName: z.string().nullable(),
      occurredAt: instantSchema,
    }),
  ),
  /** What was tried at the provider, oldest first. */
  attempts: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(["payout", "payout_reversal"]),
      outcome: z.enum(["sent", "unavailable", "refused"]),
      reason: payoutReasonSchema.nullable(),
      startedAt: instantSchema,
      endedAt: instantSchema,
    }),
  ),
  /** A reversal that is on its way, waits for a person, or came too late because it was used. */
  reversal: z.enum(["none", "under_way", "parked", "used"]),
});
export type PayoutDetailOutput = z.infer<typeof payoutDetailOutput>;

export const retryPayoutInput = z.strictObject({ payoutId });
export type RetryPayoutInput = z.infer<typeof retryPayoutInput>;

export const giveBackPayoutInput = z.strictObject({ payoutId, note });
export type GiveBackPayoutInput = z.infer<typeof giveBackPayoutInput>;

export const reversePayoutInput = z.strictObject({ payoutId, note });
export type ReversePayoutInput = z.infer<typeof reversePayoutInput>;

export const markPaidInput = z.strictObject({ payoutIds: z.array(payoutId).min(1).max(200) });
export type MarkPaidInput = z.infer<typeof markPaidInput>;

export const markPaidOutput = z.strictObject({ paidCount: z.int() });

/** The most payouts one file holds. */
export const mostExportedPayouts = 5_000;

export const exportPayoutsOutput = z.strictObject({
  rows: z.array(
    z.strictObject({
      payoutId,
      displayName: z.string(),
      email: z.string().nullable(),
      currency: currencySchema,
      amountMinor: z.int(),
      createdAt: instantSchema,
    }),
  ),
});
export type ExportPayoutsOutput = z.infer<typeof exportPayoutsOutput>;
