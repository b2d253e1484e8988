import { z } from "zod";
import { currencySchema, instantSchema, pageOf, pageSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { ledgerUnitSchema } from "../ledger/adjusting.ts";
import { ruleSegments } from "../rules/person-conditions.ts";
import { perkFulfilments, perkStates, redemptionStates } from "./perk-kinds.ts";

const perkId = idSchema("perk");
const state = z.enum(perkStates);

/** What a perk is, as staff write it. */
export const createPerkInput = z.strictObject({
  name: textSchema(80),
  description: textSchema(1_000),
  unit: ledgerUnitSchema,
  price: z.int().positive().max(1_000_000_000),
  /** Null when there is no end of it. */
  stock: z.int().min(0).max(1_000_000).nullable(),
  perMemberLimit: z.int().positive().max(1_000).nullable(),
  fulfilment: z.enum(perkFulfilments),
  /** Of the code or the credit, in the reporting currency; null when people hand it out. */
  valueMinor: z.int().positive().max(100_000_000).nullable(),
  leastTierId: idSchema("tier").nullable(),
  /** Who else can have it is not told: only members of these groups see it. None is everybody. */
  segmentIds: z.array(z.enum(ruleSegments)).max(ruleSegments.length),
});
export type PerkBody = z.infer<typeof createPerkInput>;

export const updatePerkInput = createPerkInput.extend({
  perkId,
  /** The stock the form was opened with: what members took meanwhile stays taken. */
  stockBefore: z.int().min(0).nullable(),
});
export type UpdatePerkInput = z.infer<typeof updatePerkInput>;

export const createPerkOutput = z.strictObject({ perkId });

export const movePerkInput = z.strictObject({ perkId, to: z.enum(["offered", "archived"]) });
export type MovePerkInput = z.infer<typeof movePerkInput>;

export const listPerksInput = z.strictObject({ state: state.optional(), page: pageSchema });
export type ListPerksInput = z.infer<typeof listPerksInput>;

export const staffPerkOutput = z.strictObject({
  id: perkId,
  name: z.string(),
  unit: ledgerUnitSchema,
  price: z.int(),
  stock: z.int().nullable(),
  fulfilment: z.enum(perkFulfilments),
  state,
  leastTier: z.string().nullable(),
  segmentIds: z.array(z.enum(ruleSegments)),
  /** How often it was chosen and not called off. */
  takenCount: z.int(),
});
export type StaffPerkOutput = z.infer<typeof staffPerkOutput>;

export const listPerksOutput = pageOf(staffPerkOutput).extend({
  /** How many redemptions people still have to hand out. */
  toHandOutCount: z.int(),
});
export type ListPerksOutput = z.infer<typeof listPerksOutput>;

export const staffRedemptionOutput = z.strictObject({
  id: idSchema("redemption"),
  perk: z.strictObject({ id: perkId, name: z.string() }),
  customer: z.strictObject({ id: idSchema("customer"), displayName: z.string() }),
  fulfilment: z.enum(perkFulfilments),
  state: z.enum(redemptionStates),
  unit: ledgerUnitSchema,
  price: z.int(),
  payoutId: idSchema("payout").nullable(),
  createdAt: instantSchema,
  settledAt: instantSchema.nullable(),
});
export type StaffRedemptionOutput = z.infer<typeof staffRedemptionOutput>;

export const perkDetailOutput = createPerkInput.extend({
  id: perkId,
  state,
  currency: currencySchema,
  redemptions: pageOf(staffRedemptionOutput),
});
export type PerkDetailOutput = z.infer<typeof perkDetailOutput>;

export const getStaffPerkInput = z.strictObject({ perkId, page: pageSchema });
export type GetStaffPerkInput = z.infer<typeof getStaffPerkInput>;

/** What people hand out, the oldest first. */
export const listToHandOutInput = z.strictObject({ page: pageSchema });
export type ListToHandOutInput = z.infer<typeof listToHandOutInput>;

export const listToHandOutOutput = pageOf(staffRedemptionOutput);
export type ListToHandOutOutput = z.infer<typeof listToHandOutOutput>;

export const handOutInput = z.strictObject({ redemptionId: idSchema("redemption") });
export type HandOutInput = z.infer<typeof handOutInput>;

export const callOffInput = z.strictObject({ redemptionId: idSchema("redemption"), note: textSchema(500) });
export type CallOffInput = z.infer<typeof callOffInput>;
