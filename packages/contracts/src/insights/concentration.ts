import { z } from "zod";
import { currencySchema, instantSchema, pageOf, pageSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { valuationProgressOutput } from "./model.ts";

export const concentrationMeasures = ["sales", "contribution", "word_of_mouth", "participation"] as const;
export type ConcentrationMeasure = (typeof concentrationMeasures)[number];

export const concentrationBases = ["all", "buyers"] as const;
export type ConcentrationBase = (typeof concentrationBases)[number];

export const getConcentrationInput = z.strictObject({
  measure: z.enum(concentrationMeasures).default("sales"),
  base: z.enum(concentrationBases).default("all"),
  page: pageSchema,
});
export type GetConcentrationInput = z.infer<typeof getConcentrationInput>;

const shareSchema = z.number().min(0).max(1);

/** Minor units of the currency; acts for participation. */
const heldSchema = z.int();

/** How something is spread over those who hold none or some of it. */
const spreadSchema = z.strictObject({
  /** The facts recorded until then are in. */
  asOf: instantSchema,
  customerCount: z.int(),
  /** Customers above 0. */
  holderCount: z.int(),
  total: heldSchema,
  gini: z.number(),
  giniStandardError: z.number(),
  top1Share: shareSchema,
  top10Share: shareSchema,
  top20Share: shareSchema,
  /** Null of what was found before it was worked out. */
  top20StandardError: z.number().nullable(),
  /** The fewest customers with 80 % of it. */
  keyCount: z.int(),
  /** Points of the Lorenz curve, poorest first: share of customers, share of the total. */
  curve: z.array(z.strictObject({ customers: shareSchema, held: shareSchema })),
});
export type SpreadOutput = z.infer<typeof spreadSchema>;

/** Those below 0, whom the spread counts as holding nothing, and what the best part of all customers adds up to. */
const whaleSchema = z.strictObject({
  belowCount: z.int(),
  /** Below 0. */
  belowTotal: heldSchema,
  curve: z.array(z.strictObject({ customers: shareSchema, total: heldSchema })),
});

const historyPointSchema = z.strictObject({
  asOf: instantSchema,
  customerCount: z.int(),
  gini: z.number(),
  giniStandardError: z.number(),
  top10Share: shareSchema,
  top20Share: shareSchema,
});

/** How sales, contribution, word of mouth or participation are spread over customers. */
export const concentrationOutput = z.strictObject({
  currency: currencySchema,
  measure: z.enum(concentrationMeasures),
  base: z.enum(concentrationBases),
  firstPurchaseAt: instantSchema.nullable(),
  lastPurchaseAt: instantSchema.nullable(),
  /** Null while there is nothing to spread, or too much before the first run. */
  spread: spreadSchema.nullable(),
  /** Null unless somebody is below 0. */
  whale: whaleSchema.nullable(),
  /** Said in place of figures that wait for the first run; null when nothing waits. */
  waiting: z.strictObject({ customerCount: z.int(), running: valuationProgressOutput.nullable() }).nullable(),
  /** Those who make 80 %, the largest first. */
  keyCustomers: pageOf(
    z.strictObject({
      id: idSchema("customer"),
      displayName: z.string(),
      held: heldSchema,
      share: shareSchema,
    }),
  ),
  /** Of the runs, oldest first, over all customers. */
  history: z.array(historyPointSchema),
});
export type ConcentrationOutput = z.infer<typeof concentrationOutput>;
