import { triageActions } from "@worth/scoring";
import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema, pageOf, pageSchema } from "../fields.ts";
import { partsOutput, netRangeOutput } from "./customer-value.ts";

/** A reason's code and the numbers its sentence is filled with; the sentence is `triage:reason.<code>`. */
export const triageReasonOutput = z.strictObject({
  code: z.string(),
  numbers: z.record(z.string(), z.number()),
});
export type TriageReasonOutput = z.infer<typeof triageReasonOutput>;

export const listTriageInput = z.strictObject({ action: z.enum(triageActions).optional(), page: pageSchema });
export type ListTriageInput = z.infer<typeof listTriageInput>;

export const triageRowOutput = z.strictObject({
  accountId: z.string(),
  kind: z.enum(["company", "customer"]),
  name: z.string(),
  action: z.enum(triageActions),
  reason: triageReasonOutput,
  headline: partsOutput,
  netMinor: moneyMinorSchema,
  netRange: netRangeOutput,
  broughtCount: z.int(),
  people: z.array(z.strictObject({ id: z.string(), displayName: z.string() })),
});
export type TriageRowOutput = z.infer<typeof triageRowOutput>;

export const listTriageOutput = pageOf(triageRowOutput).extend({
  currency: currencySchema,
  asOf: instantSchema.nullable(),
  counts: z.record(z.enum(triageActions), z.int()),
});
export type ListTriageOutput = z.infer<typeof listTriageOutput>;
