import { z } from "zod";
import { instantSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { providerTroubleSchema } from "../reconciling/provider-trouble.ts";
import { syncStates } from "../reconciling/reconciling.ts";

/** Whole days, both included, in UTC. */
export const startBackfillInput = z.strictObject({ from: z.iso.date(), to: z.iso.date() });
export type StartBackfillInput = z.infer<typeof startBackfillInput>;

export const backfillOutput = z.strictObject({
  id: idSchema("backfill"),
  fromAt: instantSchema,
  toAt: instantSchema,
  state: z.enum(syncStates),
  startedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  askedBy: z.string().nullable(),
  /** Payments the provider listed so far. */
  seenCount: z.int(),
  /** Of them, those we did not know. */
  addedCount: z.int(),
  trouble: providerTroubleSchema.nullable(),
});
export type BackfillOutput = z.infer<typeof backfillOutput>;

export const listBackfillsOutput = z.strictObject({ rows: z.array(backfillOutput) });
export type ListBackfillsOutput = z.infer<typeof listBackfillsOutput>;
