import { z } from "zod";
import { instantSchema, pageOf, pageSchema, searchSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { ledgerUnitSchema } from "./adjusting.ts";
import {
  getStatementInput,
  ledgerCauseOutput,
  ledgerKinds,
  lossReasons,
  statementLineOutput,
  statementOutput,
} from "./statement.ts";

export const customerLedgerInput = getStatementInput.extend({ customerId: idSchema("customer") });
export type CustomerLedgerInput = z.infer<typeof customerLedgerInput>;

/** The member's statement as staff read it: with whole names, and what can be taken back. */
export const customerLedgerOutput = statementOutput.extend({
  lines: pageOf(
    statementLineOutput.extend({
      staffName: z.string().nullable(),
      /** An adjustment nobody took back yet. */
      isReversible: z.boolean(),
    }),
  ),
});
export type CustomerLedgerOutput = z.infer<typeof customerLedgerOutput>;

const ledgerFilters = {
  kind: z.enum(ledgerKinds).optional(),
  unit: ledgerUnitSchema.optional(),
  /** Part of a customer's name or e-mail address. */
  search: searchSchema(120),
};

export const listLedgerInput = z.strictObject({ ...ledgerFilters, page: pageSchema });
export type ListLedgerInput = z.infer<typeof listLedgerInput>;

export const exportLedgerInput = z.strictObject(ledgerFilters);
export type ExportLedgerInput = z.infer<typeof exportLedgerInput>;

export const ledgerLineOutput = z.strictObject({
  id: idSchema("ledgerTransaction"),
  kind: z.enum(ledgerKinds),
  unit: ledgerUnitSchema,
  occurredAt: instantSchema,
  /** Null where nobody's account moved, as when a payout arrived. */
  customer: z.strictObject({ id: idSchema("customer"), displayName: z.string() }).nullable(),
  cause: ledgerCauseOutput.nullable(),
  lostFor: z.enum(lossReasons).nullable(),
  isReversal: z.boolean(),
  amount: z.int(),
  held: z.int(),
  owed: z.int(),
});
export type LedgerLineOutput = z.infer<typeof ledgerLineOutput>;

/** The newest lines that fit; older ones than that are in the export. */
export const mostListedLines = 10_000;

export const listLedgerOutput = pageOf(ledgerLineOutput).extend({ units: z.array(ledgerUnitSchema) });
export type ListLedgerOutput = z.infer<typeof listLedgerOutput>;

/** The most lines one file holds. */
export const mostExportedLines = 50_000;

export const exportLedgerOutput = z.strictObject({ lines: z.array(ledgerLineOutput) });
export type ExportLedgerOutput = z.infer<typeof exportLedgerOutput>;
