import type { ImportMapping } from "@worth/contracts";
import { expect, test } from "vitest";
import { createLocalClock } from "./local-clock.ts";
import { readRow } from "./read-row.ts";

const mapping: ImportMapping = {
  delimiter: "comma",
  hasHeader: true,
  dateFormat: "iso",
  customer: 0,
  occurredAt: 1,
  amount: 2,
  currency: 3,
  defaultCurrency: "USD",
  customerName: 4,
  product: 5,
  country: 6,
};
const context = { now: Date.parse("2024-06-01T12:00:00Z"), toInstant: createLocalClock("UTC") };

const read = (...cells: string[]) => readRow({ lineNumber: 7, cells }, mapping, context);

test("a good row is a purchase", () => {
  expect(read("Leo+shop@Example.com", "2024-05-01", "12.50", "eur", "Leo van Dam", "tea", "nl")).toEqual({
    kind: "good",
    row: {
      customer: { kind: "email", value: "Leo+shop@Example.com", normalizedValue: "leo@example.com" },
      customerName: "Leo van Dam",
      occurredAt: Date.parse("2024-05-01"),
      amountMinor: 1250,
      currency: "EUR",
      productRef: "tea",
      country: "NL",
    },
  });
});

test("an id of another system names a customer as it stands, and nothing was bought for 0", () => {
  const reading = read("00004", "2024-05-01", "0.00", "USD");
  expect(reading).toMatchObject({
    kind: "good",
    row: {
      customer: { kind: "external", normalizedValue: "00004" },
      amountMinor: 0,
      productRef: null,
      country: null,
    },
  });
});

test.each([
  [["", "2024-05-01", "1", "USD"], "customer", "missing_customer"],
  [["leo@", "2024-05-01", "1", "USD"], "customer", "bad_customer"],
  [["+tag@example.com", "2024-05-01", "1", "USD"], "customer", "bad_customer"],
  [["x".repeat(201), "2024-05-01", "1", "USD"], "customer", "bad_customer"],
  [["1", "2024-02-31", "1", "USD"], "occurredAt", "bad_date"],
  [["1", "2024-06-02", "1", "USD"], "occurredAt", "future_date"],
  [["1", "2024-05-01", "one", "USD"], "amount", "bad_amount"],
  [["1", "2024-05-01", "-1", "USD"], "amount", "negative_amount"],
  [["1", "2024-05-01", "1.5", "JPY"], "amount", "too_many_decimals"],
  [["1", "2024-05-01", "1", "XYZ"], "currency", "unknown_currency"],
  [["1", "2024-05-01", "1", ""], "currency", "unknown_currency"],
  [["1", "2024-05-01", "1", "USD", "", "p".repeat(201)], "product", "bad_product"],
  [["1", "2024-05-01", "1", "USD", "", "", "UK"], "country", "bad_country"],
  [["1", "2024-05-01", "1"], "currency", "missing_column"],
])("%j has one thing wrong: its %s, %s", (cells, field, reason) => {
  const reading = read(...cells);
  expect(reading).toMatchObject({ kind: "bad", errors: [{ lineNumber: 7, field, reason }] });
});

test("a row tells everything that is wrong with it, with long values cut between characters", () => {
  const reading = read("", "soon", `${"😀".repeat(70)}`, "USD");
  expect(reading).toEqual({
    kind: "bad",
    errors: [
      { lineNumber: 7, field: "customer", reason: "missing_customer", value: "" },
      { lineNumber: 7, field: "occurredAt", reason: "bad_date", value: "soon" },
      { lineNumber: 7, field: "amount", reason: "bad_amount", value: `${"😀".repeat(60)}…` },
    ],
  });
});
