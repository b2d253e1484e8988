import { dateFormats, readCountry, type ImportMapping } from "@worth/contracts";
import { isCurrency } from "../reading/currency-codes.ts";
import { parseAmount } from "../reading/parse-amount.ts";
import { parseDate } from "../reading/parse-date.ts";

type Rows = readonly (readonly string[])[];

/** A column is what nearly all of its cells are: a sample may hold bad rows. */
const nearlyAll = 0.8;

/** The share of rows whose cell in a column passes. */
function shareOf(rows: Rows, column: number, passes: (cell: string) => boolean): number {
  return rows.filter((cells) => passes(cells[column] ?? "")).length / Math.max(rows.length, 1);
}

/** The format in which most of a column's cells are dates, the first of equals; undefined when few are dates at all. */
export function findDateFormat(rows: Rows, column: number): ImportMapping["dateFormat"] | undefined {
  const shares = dateFormats.map((format) => ({
    format,
    share: shareOf(rows, column, (cell) => parseDate(cell, format) !== undefined),
  }));
  const best = shares.reduce((most, next) => (next.share > most.share ? next : most));
  return best.share >= nearlyAll ? best.format : undefined;
}

export function isDateColumn(rows: Rows, column: number): boolean {
  return findDateFormat(rows, column) !== undefined;
}

export function isCurrencyColumn(rows: Rows, column: number): boolean {
  return shareOf(rows, column, (cell) => isCurrency(cell.toUpperCase())) >= nearlyAll;
}

/** Codes of countries, or nothing. */
export function isCountryColumn(rows: Rows, column: number): boolean {
  return shareOf(rows, column, (cell) => cell === "" || readCountry(cell) !== null) >= nearlyAll;
}

export function isAddressColumn(rows: Rows, column: number): boolean {
  return shareOf(rows, column, (cell) => /^[^\s@]+@[^\s@]+$/.test(cell)) >= nearlyAll;
}

/** How well a column would do as the amount: 2 for decimals, 1 for whole numbers, 0 for anything else. */
export function rateAsAmount(rows: Rows, column: number, currency: string): 0 | 1 | 2 {
  const isAmount = (cell: string) =>
    ["read", "negative_amount"].includes(toVerdict(parseAmount(cell, currency)));
  if (shareOf(rows, column, isAmount) < nearlyAll) return 0;
  return shareOf(rows, column, (cell) => /[.,]\d{1,2}$/.test(cell)) > 0.5 ? 2 : 1;
}

const toVerdict = (reading: ReturnType<typeof parseAmount>): string =>
  reading.kind === "read" ? "read" : reading.reason;

/**
 * How well a column would do as the customer, 0 to 1: people buy again, so its values come back, but less often than
 * those of anything else that repeats; what never repeats is the number of a purchase.
 */
export function rateAsCustomer(rows: Rows, column: number): number {
  const filled = rows.map((cells) => cells[column] ?? "").filter((cell) => cell !== "");
  const distinctShare = new Set(filled).size / Math.max(rows.length, 1);
  return distinctShare === 1 ? Number.EPSILON : distinctShare;
}
