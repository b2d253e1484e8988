import { z } from "zod";
import { currencySchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";

/** What a balance is in: points, or a currency in its own minor unit. */
export const ledgerUnitSchema = z.union([z.literal("points"), currencySchema]);

/** More than this in one step is a slip of the hand. */
const largestAdjustment = 1_000_000_000;

export const adjustBalanceInput = z.strictObject({
  customerId: idSchema("customer"),
  unit: ledgerUnitSchema,
  /** Above 0 is given, below is taken; in points or minor units. */
  amount: z.int().min(-largestAdjustment).max(largestAdjustment),
  /** The member reads it in their statement. */
  reason: textSchema(200),
  /** Sent with the form: a second click is the same adjustment. */
  requestKey: z.uuid(),
});
export type AdjustBalanceInput = z.infer<typeof adjustBalanceInput>;

export const reverseAdjustmentInput = z.strictObject({
  transactionId: idSchema("ledgerTransaction"),
  reason: textSchema(200),
});
export type ReverseAdjustmentInput = z.infer<typeof reverseAdjustmentInput>;
