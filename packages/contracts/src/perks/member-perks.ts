import { z } from "zod";
import { currencySchema, instantSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { ledgerUnitSchema } from "../ledger/adjusting.ts";
import { unitBalanceOutput } from "../ledger/statement.ts";
import { perkFulfilments, perkObstacles, redemptionStates } from "./perk-kinds.ts";

const perkId = idSchema("perk");
const redemptionId = idSchema("redemption");

/** A perk as a member sees it. */
export const memberPerkOutput = z.strictObject({
  id: perkId,
  name: z.string(),
  description: z.string(),
  unit: ledgerUnitSchema,
  price: z.int(),
  fulfilment: z.enum(perkFulfilments),
  /** What the code or the credit is worth; null when people hand it out. */
  value: z.strictObject({ amountMinor: z.int(), currency: currencySchema }).nullable(),
  /** Null when there is no end of it. */
  left: z.int().nullable(),
  perMemberLimit: z.int().nullable(),
  leastTier: z.string().nullable(),
  obstacle: z.enum(perkObstacles).nullable(),
  /** How much of the unit the member lacks; 0 when they have enough. */
  missing: z.int(),
});
export type MemberPerkOutput = z.infer<typeof memberPerkOutput>;

export const memberRedemptionOutput = z.strictObject({
  id: redemptionId,
  perk: z.strictObject({ id: perkId, name: z.string() }),
  unit: ledgerUnitSchema,
  price: z.int(),
  fulfilment: z.enum(perkFulfilments),
  state: z.enum(redemptionStates),
  /** What is typed at the checkout, once there is such a code. */
  code: z.string().nullable(),
  codeExpiresAt: instantSchema.nullable(),
  createdAt: instantSchema,
  settledAt: instantSchema.nullable(),
  /** Until when the member can call it off by themselves; null when they cannot. */
  cancelUntil: instantSchema.nullable(),
});
export type MemberRedemptionOutput = z.infer<typeof memberRedemptionOutput>;

export const perkCatalogueOutput = z.strictObject({
  balances: z.array(unitBalanceOutput),
  /** What can be had first, then by price. */
  perks: z.array(memberPerkOutput),
  /** What the member chose, newest first. */
  redemptions: z.array(memberRedemptionOutput),
});
export type PerkCatalogueOutput = z.infer<typeof perkCatalogueOutput>;

export const getPerkInput = z.strictObject({ perkId });
export type GetPerkInput = z.infer<typeof getPerkInput>;

export const redeemPerkInput = z.strictObject({
  perkId,
  /** What the member saw it costs: a price that changed since is asked about again. */
  unit: ledgerUnitSchema,
  price: z.int().positive(),
  /** Sent with the form: a second click is the same redemption. */
  requestKey: z.uuid(),
});
export type RedeemPerkInput = z.infer<typeof redeemPerkInput>;

export const redeemPerkOutput = z.strictObject({ redemptionId });

export const cancelRedemptionInput = z.strictObject({ redemptionId });
export type CancelRedemptionInput = z.infer<typeof cancelRedemptionInput>;
