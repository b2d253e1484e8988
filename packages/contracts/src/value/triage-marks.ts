import { triageActions } from "@worth/scoring";
import { z } from "zod";
import { instantSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";

/** As many accounts as a page shows, and then some. */
const mostAccounts = 100;

const accountIdSchema = z.union([idSchema("company"), idSchema("customer")]);

const snoozeUntilSchema = z.union([z.enum(["tomorrow", "next_week"]), z.iso.date()]);

export const markTriageInput = z.strictObject({
  accountIds: z.array(accountIdSchema).min(1).max(mostAccounts),
  change: z.discriminatedUnion("kind", [
    /** Off the list until the morning of that day, in the programme's time zone. */
    z.strictObject({ kind: z.literal("snooze"), until: snoozeUntilSchema }),
    z.strictObject({ kind: z.literal("done") }),
    /** Whoever asks takes it on. */
    z.strictObject({ kind: z.literal("take") }),
    z.strictObject({ kind: z.literal("assign"), staffId: idSchema("staff").nullable() }),
  ]),
});
export type MarkTriageInput = z.infer<typeof markTriageInput>;

/** What staff marked on an account, as the audit keeps it too. */
export const triageMarkSchema = z.strictObject({
  assigneeId: z.string().nullable(),
  snoozedUntil: instantSchema.nullable(),
  doneUntil: instantSchema.nullable(),
  doneAction: z.enum(triageActions).nullable(),
});
export type TriageMark = z.infer<typeof triageMarkSchema>;

/** A change of marks as it can be taken back: when it was made, and to what. */
export const undoTriageInput = z.strictObject({
  changedAt: instantSchema,
  accountIds: z.array(accountIdSchema).min(1).max(mostAccounts),
});
export type UndoTriageInput = z.infer<typeof undoTriageInput>;

export const markTriageOutput = z.strictObject({
  /** The one account's name, or null for several. */
  name: z.string().nullable(),
  count: z.int(),
  snoozedUntil: instantSchema.nullable(),
  assigneeName: z.string().nullable(),
  undo: undoTriageInput,
});
export type MarkTriageOutput = z.infer<typeof markTriageOutput>;
