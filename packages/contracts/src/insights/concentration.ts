import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema, pageOf, pageSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";

export const concentrationBases = ["all", "buyers"] as const;

export const getConcentrationInput = z.strictObject({
  base: z.enum(concentrationBases).default("all"),
  page: pageSchema,
});
export type GetConcentrationInput = z.infer<typeof getConcentrationInput>;

const shareSchema = z.number().min(0).max(1);

/** How sales are spread over customers, with the Wallys by name. */
export const concentrationOutput = z.strictObject({
  currency: currencySchema,
  base: z.enum(concentrationBases),
  customerCount: z.int(),
  salesMinor: moneyMinorSchema,
  firstPurchaseAt: instantSchema.nullable(),
  lastPurchaseAt: instantSchema.nullable(),
  /** Null while there are no sales to spread. */
  figures: z
    .strictObject({
      gini: z.number(),
      giniStandardError: z.number(),
      top1Share: shareSchema,
      top10Share: shareSchema,
      top20Share: shareSchema,
      wallyCount: z.int(),
      wallyShareOfCustomers: shareSchema,
      /** Points of the Lorenz curve, poorest first: share of customers, share of sales. */
      curve: z.array(z.strictObject({ customers: shareSchema, sales: shareSchema })),
    })
    .nullable(),
  wallys: pageOf(
    z.strictObject({
      id: idSchema("customer"),
      displayName: z.string(),
      ownMinor: moneyMinorSchema,
      share: shareSchema,
    }),
  ),
});
export type ConcentrationOutput = z.infer<typeof concentrationOutput>;
