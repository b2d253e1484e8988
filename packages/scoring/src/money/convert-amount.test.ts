import { expect, test } from "vitest";
import { convertAmount } from "./convert-amount.ts";
import { minorDigits } from "./currency-table.ts";

test.each([
  ["USD", 2],
  ["JPY", 0],
  ["KWD", 3],
  ["UGX", 0],
  ["ISK", 0],
])("%s is stored with %i digits", (currency, expected) => {
  expect(minorDigits(currency)).toBe(expected);
});

test("yen, which have no cents, become dollars that do, and back", () => {
  expect(convertAmount(1_000, { from: "JPY", to: "USD", rate: 0.0065 })).toBe(6_50);
  expect(convertAmount(6_50, { from: "USD", to: "JPY", rate: 153.846 })).toBe(1_000);
});

test("a dinar has a thousand parts", () => {
  expect(convertAmount(1_000, { from: "KWD", to: "USD", rate: 3.25 })).toBe(3_25);
});

test("the same currency stays to the unit, whatever the rate says", () => {
  expect(convertAmount(12_345, { from: "EUR", to: "EUR", rate: 2 })).toBe(12_345);
});

test("an impossible rate or a result past the safe integers is refused", () => {
  expect(() => convertAmount(1, { from: "EUR", to: "USD", rate: 0 })).toThrow("rate: must be");
  expect(() => convertAmount(0.5, { from: "EUR", to: "USD", rate: 1 })).toThrow("amountMinor: must be");
  const most = Number.MAX_SAFE_INTEGER;
  expect(() => convertAmount(most, { from: "EUR", to: "USD", rate: 2 })).toThrow("converted: must be");
});

test("a currency that is no code in capitals is refused, not taken for one with cents", () => {
  for (const currency of ["jpy", "", "US", "EURO", "xEUR"])
    expect(() => minorDigits(currency)).toThrow("currency: must be three capital letters");
  expect(() => convertAmount(1, { from: "usd", to: "EUR", rate: 1 })).toThrow("currency");
});
