import { z } from "zod";
import { currencySchema, instantSchema, pageOf, pageSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";

export const delimiters = ["comma", "semicolon", "tab", "whitespace"] as const;

export const dateFormats = ["iso", "yyyymmdd", "dmy", "mdy"] as const;

const columnSchema = z.int().min(0).max(199);

/** How the columns of a file of purchases are read. Columns count from 0. */
export const importMappingSchema = z.strictObject({
  delimiter: z.enum(delimiters),
  hasHeader: z.boolean(),
  dateFormat: z.enum(dateFormats),
  /** Who bought: an e-mail address, or the id another system knows the customer by. */
  customer: columnSchema,
  occurredAt: columnSchema,
  amount: columnSchema,
  /** Null: every amount is in `defaultCurrency`. */
  currency: columnSchema.nullable(),
  defaultCurrency: currencySchema,
  customerName: columnSchema.nullable(),
  product: columnSchema.nullable(),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

export const importStates = ["mapping", "checking", "checked", "running", "done", "failed"] as const;

export const rowErrorReasons = [
  "missing_customer",
  "bad_customer",
  "bad_date",
  "future_date",
  "bad_amount",
  "negative_amount",
  "unknown_currency",
  "missing_column",
] as const;
export type RowErrorReason = (typeof rowErrorReasons)[number];

export const largestImportBytes = 64 * 1024 * 1024;

export const importOutput = z.strictObject({
  id: idSchema("import"),
  fileName: z.string(),
  state: z.enum(importStates),
  mapping: importMappingSchema,
  skipBadRows: z.boolean(),
  rowCount: z.int(),
  doneCount: z.int(),
  addedCount: z.int(),
  knownCount: z.int(),
  badCount: z.int(),
  createdAt: instantSchema,
  finishedAt: instantSchema.nullable(),
});
export type ImportOutput = z.infer<typeof importOutput>;

export const listImportsInput = z.strictObject({ page: pageSchema });
export const listImportsOutput = pageOf(importOutput);
export type ListImportsOutput = z.infer<typeof listImportsOutput>;

export const getImportInput = z.strictObject({ importId: idSchema("import"), page: pageSchema });

/** One import with a sample of its file as read by the mapping, and a page of its row errors. */
export const importDetailOutput = importOutput.extend({
  header: z.array(z.string()).nullable(),
  sample: z.array(z.array(z.string())),
  rowErrors: pageOf(
    z.strictObject({
      lineNumber: z.int(),
      field: z.string(),
      reason: z.enum(rowErrorReasons),
      value: z.string(),
    }),
  ),
});
export type ImportDetailOutput = z.infer<typeof importDetailOutput>;

export const createImportInput = z.strictObject({
  fileName: z.string().trim().min(1).max(200),
  content: z.instanceof(Uint8Array),
});
export type CreateImportInput = z.infer<typeof createImportInput>;

export const createImportOutput = z.strictObject({ importId: idSchema("import") });

export const checkImportInput = z.strictObject({
  importId: idSchema("import"),
  mapping: importMappingSchema,
});
export type CheckImportInput = z.infer<typeof checkImportInput>;

export const runImportInput = z.strictObject({ importId: idSchema("import"), skipBadRows: z.boolean() });
export type RunImportInput = z.infer<typeof runImportInput>;
