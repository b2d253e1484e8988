import {
  readCountry,
  type ImportField,
  type ImportMapping,
  type RowErrorField,
  type RowErrorReason,
} from "@worth/contracts";
import { isCurrency } from "./currency-codes.ts";
import { parseAmount } from "./parse-amount.ts";
import { parseCustomer, type CustomerKey } from "./parse-customer.ts";
import { parseDate, type WrittenDate } from "./parse-date.ts";
import type { Line } from "./read-cells.ts";

/** A purchase as a row tells it; `occurredAt` in ms since the epoch. */
export type PurchaseRow = {
  customer: CustomerKey;
  customerName: string | null;
  occurredAt: number;
  amountMinor: number;
  currency: string;
  productRef: string | null;
  /** Where the customer is; null when the row does not say. */
  country: string | null;
};

export type RowError = { lineNumber: number; field: RowErrorField; reason: RowErrorReason; value: string };

export type RowReading = { kind: "good"; row: PurchaseRow } | { kind: "bad"; errors: RowError[] };

export type ReadingContext = { now: number; toInstant: (date: WrittenDate) => number };

const longestProductRef = 200;
const longestName = 200;
const longestShown = 60;

/** Reads one row by the mapping; a bad one tells everything that is wrong with it. */
export function readRow(
  { lineNumber, cells }: Line,
  mapping: ImportMapping,
  { now, toInstant }: ReadingContext,
): RowReading {
  const errors: RowError[] = [];
  const refuse = (field: ImportField, reason: RowErrorReason, value = ""): undefined => {
    errors.push({ lineNumber, field, reason, value: shorten(value) });
  };
  /** The text of a column, or undefined once it was refused for ending too early. */
  const read = (field: ImportField, column: number): string | undefined =>
    cells[column] ?? refuse(field, "missing_column");

  const readCustomer = (text: string): CustomerKey | undefined => {
    const customer = parseCustomer(text);
    return typeof customer === "string" ? refuse("customer", customer, text) : customer;
  };
  const readInstant = (text: string): number | undefined => {
    const date = parseDate(text, mapping.dateFormat);
    if (!date) return refuse("occurredAt", "bad_date", text);
    const instant = toInstant(date);
    return instant > now ? refuse("occurredAt", "future_date", text) : instant;
  };
  const readCurrency = (text: string): string | undefined => {
    const code = text.toUpperCase();
    return isCurrency(code) ? code : refuse("currency", "unknown_currency", text);
  };
  const readAmount = (text: string, currency: string): number | undefined => {
    const amount = parseAmount(text, currency);
    return amount.kind === "read" ? amount.amountMinor : refuse("amount", amount.reason, text);
  };

  const customer = whenRead(read("customer", mapping.customer), readCustomer);
  const occurredAt = whenRead(read("occurredAt", mapping.occurredAt), readInstant);
  const currency =
    mapping.currency === null
      ? mapping.defaultCurrency
      : whenRead(read("currency", mapping.currency), readCurrency);
  const amountMinor = whenRead(read("amount", mapping.amount), (text) =>
    readAmount(text, currency ?? mapping.defaultCurrency),
  );
  const productRef = textAt(cells, mapping.product);
  if (productRef && productRef.length > longestProductRef) refuse("product", "bad_product", productRef);
  const countryText = textAt(cells, mapping.country);
  const country = readCountry(countryText);
  if (countryText !== null && country === null) refuse("country", "bad_country", countryText);

  if (errors.length > 0) return { kind: "bad", errors };
  if (!customer || occurredAt === undefined || currency === undefined || amountMinor === undefined)
    throw new Error(`Line ${lineNumber} has neither a purchase nor an error.`);
  const customerName = textAt(cells, mapping.customerName);
  return {
    kind: "good",
    row: {
      customer,
      customerName: customerName && Array.from(customerName).slice(0, longestName).join(""),
      occurredAt,
      amountMinor,
      currency,
      productRef,
      country,
    },
  };
}

function whenRead<T>(text: string | undefined, read: (text: string) => T | undefined): T | undefined {
  return text === undefined ? undefined : read(text);
}

/** Text of a column nobody has to fill. */
function textAt(cells: readonly string[], column: number | null): string | null {
  if (column === null) return null;
  return cells[column]?.replace(/\p{Cc}+/gu, " ").trim() || null;
}

/** Counted in characters as people see them, so that none is cut in half. */
function shorten(value: string): string {
  const characters = Array.from(value);
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join("")}…` : value;
}
