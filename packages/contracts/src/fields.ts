import { z } from "zod";

/** What a database can hold and a page can show: no control characters but tab and line ends, no half characters. */
const writable = /^(?:[\t\n\r]|[^\p{Cs}\p{Cc}])*$/u;

/** Text as a person typed it: trimmed, no control characters, some of it. */
export function textSchema(longest: number) {
  return z.string().trim().min(1).max(longest).regex(writable);
}

/** Text as far as it was written: none of it is fine. */
export function draftTextSchema(longest: number) {
  return z.string().trim().max(longest).regex(writable);
}

/** What somebody looks for; nothing when they look for everything. */
export function searchSchema(longest: number) {
  return z.string().trim().max(longest).regex(writable).default("");
}

export const emailSchema = z.string().trim().min(1).max(254).pipe(z.email());

export const moneyMinorSchema = z.int();

export const currencySchema = z.string().regex(/^[A-Z]{3}$/);

/** An instant as ISO 8601 in UTC: what plain data carries to the browser. */
export const instantSchema = z.iso.datetime();

export const pageSchema = z.int().min(1).max(100_000).default(1);

/** A page of a list: its rows, how many there are in all, and which page this is. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.strictObject({ rows: z.array(row), total: z.int(), page: z.int(), pageSize: z.int() });
}

export const doneSchema = z.strictObject({ done: z.literal(true) });
