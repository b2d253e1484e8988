import { purchaseModels } from "@worth/scoring";
import { z } from "zod";
import { currencySchema, instantSchema, pageOf, pageSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { modelFitBodySchema } from "../valuation/model-fit.ts";

export const valuationTriggers = ["first", "nightly", "staff", "policy", "rates"] as const;
export const valuationStates = ["running", "current", "superseded", "failed"] as const;
export const valuationPhases = ["fit", "split", "weigh", "settle", "publish"] as const;
export const valuationPools = ["everybody", "individuals", "companies"] as const;

/** How far the run that computes has come. */
export const valuationProgressOutput = z.strictObject({
  trigger: z.enum(valuationTriggers),
  startedAt: instantSchema,
  phase: z.enum(valuationPhases),
  /** Of the phase: 0 of 0 where it has none. */
  partitionsDone: z.int(),
  partitions: z.int(),
});
export type ValuationProgressOutput = z.infer<typeof valuationProgressOutput>;

const poolFitSchema = z.strictObject({
  pool: z.enum(valuationPools),
  purchaseModel: z.enum(purchaseModels),
  /** Of the first run since which the pool has had this model without a break. */
  sinceAt: instantSchema,
  customerCount: z.int(),
  /** Customers with purchases on two days or more. */
  repeaterCount: z.int(),
  /** Days of the first and the last purchase it saw. */
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  body: modelFitBodySchema,
});
export type PoolFitOutput = z.infer<typeof poolFitSchema>;

const runSchema = z.strictObject({
  id: idSchema("valuationRun"),
  trigger: z.enum(valuationTriggers),
  state: z.enum(valuationStates),
  startedAt: instantSchema,
  /** Null while it computes. */
  seconds: z.number().nullable(),
  customerCount: z.int(),
  purchaseCount: z.int(),
  /** A sentence for staff; null unless it failed. */
  error: z.string().nullable(),
  /** Who asked for it; null when nobody did. */
  staffName: z.string().nullable(),
});
export type ValuationRunOutput = z.infer<typeof runSchema>;

export const startedRunOutput = z.strictObject({ runId: idSchema("valuationRun") });

export const getModelInput = z.strictObject({ page: pageSchema });
export type GetModelInput = z.infer<typeof getModelInput>;

/** The models expected values rest on, how they did, and the runs that fitted them. */
export const modelOutput = z.strictObject({
  currency: currencySchema,
  hasPurchases: z.boolean(),
  running: valuationProgressOutput.nullable(),
  /** The run screens show; null before the first. */
  current: z
    .strictObject({
      asOf: instantSchema,
      /** The day models look from, where purchases have ended; null while they come in. */
      observedUntil: z.iso.date().nullable(),
      customerCount: z.int(),
      purchaseCount: z.int(),
      fits: z.array(poolFitSchema),
    })
    .nullable(),
  runs: pageOf(runSchema),
});
export type ModelOutput = z.infer<typeof modelOutput>;
