import { z } from "zod";
import { currencySchema, instantSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { payoutRails, payoutReasons, payoutStates } from "./payout-kinds.ts";

export const askPayoutInput = z.strictObject({
  rail: z.enum(payoutRails),
  currency: currencySchema,
  amountMinor: z.int().positive(),
  /** Sent with the form: a second click is the same payout. */
  requestKey: z.uuid(),
});
export type AskPayoutInput = z.infer<typeof askPayoutInput>;

export const askPayoutOutput = z.strictObject({ payoutId: idSchema("payout") });

export const memberPayoutOutput = z.strictObject({
  id: idSchema("payout"),
  rail: z.enum(payoutRails),
  state: z.enum(payoutStates),
  currency: currencySchema,
  amountMinor: z.int(),
  /** What is typed at the checkout, once there is such a code. */
  code: z.string().nullable(),
  codeExpiresAt: instantSchema.nullable(),
  /** It had arrived and was taken back before it was used. */
  isTakenBack: z.boolean(),
  createdAt: instantSchema,
  settledAt: instantSchema.nullable(),
});
export type MemberPayoutOutput = z.infer<typeof memberPayoutOutput>;

export const memberPayoutsOutput = z.strictObject({
  /** One for each currency the member has or had credit in. */
  credits: z.array(
    z.strictObject({
      currency: currencySchema,
      availableMinor: z.int(),
      owedMinor: z.int(),
      smallestMinor: z.int(),
      isUnderWay: z.boolean(),
    }),
  ),
  /** The member's own account at the provider, which transfers go to. */
  account: z.enum(["none", "incomplete", "ready"]),
  /** Newest first. */
  payouts: z.array(memberPayoutOutput),
});
export type MemberPayoutsOutput = z.infer<typeof memberPayoutsOutput>;

export const openOnboardingOutput = z.strictObject({ url: z.url() });

export const payoutReasonSchema = z.enum(payoutReasons);
