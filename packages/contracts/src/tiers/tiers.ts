import { z } from "zod";
import { currencySchema, instantSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { tierFiguresSchema, tierMeasures, tierRuleSchema } from "./tier-rule.ts";

const tierId = idSchema("tier");

const tierBody = {
  name: textSchema(40),
  /** From 1, the lowest. */
  rank: z.int().min(1).max(20),
  benefits: textSchema(500),
  rule: tierRuleSchema,
};

/** A new tier, or with an id one that is there. */
export const saveTierInput = z.strictObject({ tierId: tierId.nullable(), ...tierBody });
export type SaveTierInput = z.infer<typeof saveTierInput>;

export const removeTierInput = z.strictObject({ tierId });
export type RemoveTierInput = z.infer<typeof removeTierInput>;

export const staffTierOutput = z.strictObject({
  id: tierId,
  ...tierBody,
  memberCount: z.int(),
  /** How many of them were told that it ends. */
  endingCount: z.int(),
  /** Nobody has or had it and no perk asks for it. */
  isRemovable: z.boolean(),
});
export type StaffTierOutput = z.infer<typeof staffTierOutput>;

export const listTiersOutput = z.strictObject({
  currency: currencySchema,
  /** The lowest first. */
  tiers: z.array(staffTierOutput),
});
export type ListTiersOutput = z.infer<typeof listTiersOutput>;

/** What is still missing to meet a rule: one of these, or all of them. Empty when nothing is. */
export const tierPathOutput = z.strictObject({
  match: z.enum(["any", "all"]),
  missing: z.array(z.strictObject({ measure: z.enum(tierMeasures), amount: z.int().positive() })),
});
export type TierPathOutput = z.infer<typeof tierPathOutput>;

export const memberTierOutput = z.strictObject({
  currency: currencySchema,
  current: z
    .strictObject({
      name: z.string(),
      benefits: z.string(),
      since: instantSchema,
      /** When it ends, once the member was told, and what would keep it. */
      ending: z.strictObject({ at: instantSchema, keep: tierPathOutput }).nullable(),
    })
    .nullable(),
  /** The next one up; null at the top, and in a programme without tiers. */
  next: z.strictObject({ name: z.string(), benefits: z.string(), path: tierPathOutput }).nullable(),
});
export type MemberTierOutput = z.infer<typeof memberTierOutput>;

export const customerTierInput = z.strictObject({ customerId: idSchema("customer") });
export type CustomerTierInput = z.infer<typeof customerTierInput>;

/** Where a member stands and how they came there, for staff. */
export const customerTierOutput = memberTierOutput.extend({
  figures: tierFiguresSchema,
  changes: z.array(
    z.strictObject({
      id: idSchema("tierChange"),
      from: z.string().nullable(),
      to: z.string().nullable(),
      /** What decided. */
      figures: tierFiguresSchema,
      occurredAt: instantSchema,
    }),
  ),
});
export type CustomerTierOutput = z.infer<typeof customerTierOutput>;
