import { z } from "zod";
import { currencySchema, instantSchema, pageOf, pageSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";

export const delimiters = ["comma", "semicolon", "tab", "whitespace"] as const;

export const dateFormats = ["iso", "yyyymmdd", "dmy", "mdy"] as const;

/** What a column of a file of purchases can hold. */
export const importFields = [
  "customer",
  "occurredAt",
  "amount",
  "currency",
  "customerName",
  "product",
  "country",
] as const;
export type ImportField = (typeof importFields)[number];

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
  /** Of the customer, as two letters. */
  country: columnSchema.nullable().default(null),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

export const importStates = ["mapping", "checking", "checked", "running", "done", "failed"] as const;

/** What a row error is about: one field, or the row as a whole. */
export const rowErrorFields = [...importFields, "row"] as const;
export type RowErrorField = (typeof rowErrorFields)[number];

export const rowErrorReasons = [
  "missing_customer",
  "bad_customer",
  "bad_date",
  "future_date",
  "bad_amount",
  "negative_amount",
  /** More decimals than the currency has. */
  "too_many_decimals",
  "unknown_currency",
  "bad_product",
  "bad_country",
  /** Somebody who was erased, and is not taken in again. */
  "erased_customer",
  /** The row ends before this column. */
  "missing_column",
  /** A quotation mark opens in this row and never closes: nothing after it can be read, so the import failed. */
  "unclosed_quote",
] as const;
export type RowErrorReason = (typeof rowErrorReasons)[number];

export const largestImportBytes = 64 * 1024 * 1024;

/** Row errors kept of one import; `badCount` is the true number of bad rows. */
export const mostRowErrors = 1_000;

export const importOutput = z.strictObject({
  id: idSchema("import"),
  fileName: z.string(),
  state: z.enum(importStates),
  mapping: importMappingSchema,
  skipBadRows: z.boolean(),
  /** Rows of the file without its header; 0 until it was checked. */
  rowCount: z.int(),
  /** Rows the running check or import has been through. */
  doneCount: z.int(),
  /** New purchases: those an import would add once checked, those it added once done. */
  addedCount: z.int(),
  /** Rows that are purchases we know already. */
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

/**
 * One import with a page of its row errors and the first rows of its file, split into cells by the mapping's delimiter.
 * Header and sample are empty once the import is done, since the file is gone.
 */
export const importDetailOutput = importOutput.extend({
  header: z.array(z.string()).nullable(),
  sample: z.array(z.array(z.string())),
  rowErrors: pageOf(
    z.strictObject({
      lineNumber: z.int(),
      field: z.enum(rowErrorFields),
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

export const discardImportInput = z.strictObject({ importId: idSchema("import") });
export type DiscardImportInput = z.infer<typeof discardImportInput>;
