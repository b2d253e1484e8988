import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { providerTroubleSchema } from "./provider-trouble.ts";

export const syncStates = ["running", "done", "failed"] as const;

/**
 * How our books and the provider's can differ. Missing: ours, and the provider has none. Foreign: the provider's, and
 * nothing of ours asked for it. Unsettled: taken, and its invoice has not noticed for an hour, so it is no purchase yet.
 */
export const differenceKinds = [
  "payment_missing",
  "payment_differs",
  "payment_foreign",
  "payment_unsettled",
  "transfer_missing",
  "transfer_foreign",
  "transfer_differs",
  "credit_missing",
  "credit_foreign",
  "credit_differs",
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export const differenceOutput = z.strictObject({
  id: idSchema("reconciliationDifference"),
  kind: z.enum(differenceKinds),
  objectRef: z.string(),
  currency: currencySchema.nullable(),
  oursMinor: moneyMinorSchema.nullable(),
  theirsMinor: moneyMinorSchema.nullable(),
  accepted: z.strictObject({ at: instantSchema, by: z.string().nullable(), note: z.string() }).nullable(),
});
export type DifferenceOutput = z.infer<typeof differenceOutput>;

export const reconciliationOutput = z.strictObject({
  id: idSchema("reconciliation"),
  fromAt: instantSchema,
  toAt: instantSchema,
  state: z.enum(syncStates),
  startedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  /** Null when the clock asked for it. */
  askedBy: z.string().nullable(),
  eventCount: z.int(),
  recoveredCount: z.int(),
  correctedCount: z.int(),
  /** Differences nobody has accepted. */
  openCount: z.int(),
  trouble: providerTroubleSchema.nullable(),
});
export type ReconciliationOutput = z.infer<typeof reconciliationOutput>;

export const getReconciliationInput = z.strictObject({ reconciliationId: idSchema("reconciliation") });
export type GetReconciliationInput = z.infer<typeof getReconciliationInput>;

export const reconciliationDetailOutput = reconciliationOutput.extend({
  differences: z.array(differenceOutput),
});
export type ReconciliationDetailOutput = z.infer<typeof reconciliationDetailOutput>;

export const listReconciliationsOutput = z.strictObject({ rows: z.array(reconciliationOutput) });
export type ListReconciliationsOutput = z.infer<typeof listReconciliationsOutput>;

export const acceptDifferenceInput = z.strictObject({
  differenceId: idSchema("reconciliationDifference"),
  note: textSchema(500),
});
export type AcceptDifferenceInput = z.infer<typeof acceptDifferenceInput>;
