import { z } from "zod";
import { currencySchema, moneyMinorSchema } from "../fields.ts";

export const leverGroups = ["all", "companies", "individuals"] as const;
export type LeverGroup = (typeof leverGroups)[number];

/** A day of the programme's calendar. */
const daySchema = z.iso.date();

/** Days from first to last, both included. */
export const leverPeriodSchema = z
  .strictObject({ firstDay: daySchema, lastDay: daySchema })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ["lastDay"] });
export type LeverPeriod = z.infer<typeof leverPeriodSchema>;

export const getLeversInput = z.strictObject({
  who: z.enum(leverGroups).default("all"),
  /** The last complete quarter unless given. */
  after: leverPeriodSchema.optional(),
  /** As many days right before `after` unless given; before a whole quarter, the quarter before. */
  before: leverPeriodSchema.optional(),
});
export type GetLeversInput = z.infer<typeof getLeversInput>;

/** One period: customers x purchases per customer x revenue per purchase x margin rate = margin. */
const periodSchema = z.strictObject({
  firstDay: daySchema,
  lastDay: daySchema,
  customers: z.int(),
  /** Those of which something is left. */
  purchases: z.int(),
  /** Net of everything taken back until now. */
  revenueMinor: moneyMinorSchema,
  marginMinor: moneyMinorSchema,
  /** Null where there is nothing to divide by. */
  purchasesPerCustomer: z.number().nullable(),
  revenuePerPurchaseMinor: z.number().nullable(),
  marginRate: z.number().nullable(),
  /** Purchases in a currency without a rate; in none of the figures. */
  unconvertedPurchases: z.int(),
});
export type LeverPeriodFigures = z.infer<typeof periodSchema>;

/** What moved the margin, in minor units that add up to the change. */
export const leverEffectsOutput = z.strictObject({
  /** Customers of the later period who did not buy in the earlier. */
  acquireMinor: moneyMinorSchema,
  /** Customers of the earlier period who did not buy in the later: 0 or below. */
  retainMinor: moneyMinorSchema,
  /** Buying more often. */
  cultivateMinor: moneyMinorSchema,
  /** Buying more at a time. */
  expandMinor: moneyMinorSchema,
  marginRateMinor: moneyMinorSchema,
});
export type LeverEffectsOutput = z.infer<typeof leverEffectsOutput>;

/** Why a period has no levers to compare. */
export const leverRefusals = ["no_customers", "no_margin"] as const;
export type LeverRefusal = (typeof leverRefusals)[number];

export const leversOutput = z.strictObject({
  currency: currencySchema,
  who: z.enum(leverGroups),
  before: periodSchema,
  after: periodSchema,
  /** Whether anybody ever bought anything. */
  hasPurchases: z.boolean(),
  /** Customers of both periods. */
  retainedCustomers: z.int(),
  result: z.discriminatedUnion("outcome", [
    z.strictObject({
      outcome: z.literal("split"),
      changeMinor: moneyMinorSchema,
      effects: leverEffectsOutput,
    }),
    z.strictObject({
      outcome: z.literal("refused"),
      period: z.enum(["before", "after"]),
      reason: z.enum(leverRefusals),
    }),
  ]),
});
export type LeversOutput = z.infer<typeof leversOutput>;
