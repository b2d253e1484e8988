import { advocacyRoles, customerGroups, triageActions } from "@worth/scoring";
import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema, pageOf, pageSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { partsOutput, netRangeOutput } from "./customer-value.ts";

/** Which accounts: one of the four groups, or a standing that cuts across them. */
export const triageCrowds = ["all", "wallys", "woms", "detractors", ...customerGroups] as const;
export type TriageCrowd = (typeof triageCrowds)[number];

/** What staff did about them: nothing that hides them, taken by whoever asks, put off, or done. */
export const triageWork = ["open", "mine", "snoozed", "done"] as const;
export type TriageWork = (typeof triageWork)[number];

/** A reason's code, the role of the act it is about, and the numbers its sentence is filled with; the sentence is `triage:reason.<code>`. */
export const triageReasonOutput = z.strictObject({
  code: z.string(),
  role: z.enum(advocacyRoles).optional(),
  numbers: z.record(z.string(), z.number()),
});
export type TriageReasonOutput = z.infer<typeof triageReasonOutput>;

export const listTriageInput = z.strictObject({
  action: z.enum(triageActions).optional(),
  crowd: z.enum(triageCrowds).default("all"),
  work: z.enum(triageWork).default("open"),
  page: pageSchema,
});
export type ListTriageInput = z.infer<typeof listTriageInput>;

const staffNameSchema = z.strictObject({ id: idSchema("staff"), name: z.string() });

export const triageRowOutput = z.strictObject({
  accountId: z.string(),
  kind: z.enum(["company", "customer"]),
  name: z.string(),
  action: z.enum(triageActions),
  reason: triageReasonOutput,
  /** What the reason is about. */
  stakeMinor: moneyMinorSchema,
  headline: partsOutput,
  netMinor: moneyMinorSchema,
  netRange: netRangeOutput,
  broughtCount: z.int(),
  people: z.array(z.strictObject({ id: z.string(), displayName: z.string() })),
  /** Who has it. */
  assignee: staffNameSchema.nullable(),
  snoozedUntil: instantSchema.nullable(),
  doneUntil: instantSchema.nullable(),
});
export type TriageRowOutput = z.infer<typeof triageRowOutput>;

export const listTriageOutput = pageOf(triageRowOutput).extend({
  currency: currencySchema,
  asOf: instantSchema.nullable(),
  /** Among the crowd and work that were asked for. */
  counts: z.record(z.enum(triageActions), z.int()),
  /** Whether any account is there at all, whatever is asked for. */
  /** The day that days without a purchase are counted to, where purchases have ended. */
  observedUntil: z.iso.date().nullable(),
  hasAccounts: z.boolean(),
  /** Whom an account can be given to. */
  staff: z.array(staffNameSchema),
});
export type ListTriageOutput = z.infer<typeof listTriageOutput>;
