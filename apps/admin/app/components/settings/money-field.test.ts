import fc from "fast-check";
import { expect, test } from "vitest";
import { moneyFieldText, readMoneyField } from "./money-field.ts";

test("an amount reads back as it was written, in every kind of currency", () => {
  const amounts = fc.integer({ min: 0, max: 100_000_000 });
  fc.assert(
    fc.property(amounts, fc.constantFrom("USD", "JPY", "KWD"), (amountMinor, currency) => {
      expect(readMoneyField(moneyFieldText(amountMinor, currency), currency)).toBe(amountMinor);
    }),
  );
});

test("people leave decimals out and part them by a comma", () => {
  expect(readMoneyField("25", "USD")).toBe(2_500);
  expect(readMoneyField(" 25,5 ", "USD")).toBe(2_550);
  expect(readMoneyField("25", "JPY")).toBe(25);
});

test("an empty field is missing, and what is no amount of the currency is told from it", () => {
  for (const typed of ["", " ", undefined]) expect(readMoneyField(typed, "USD")).toBe(null);
  for (const typed of ["-1", "1.005", "1,000.00", "ten", "1e3", "."])
    expect(readMoneyField(typed, "USD")).toBeNaN();
  expect(readMoneyField("1.5", "JPY")).toBeNaN();
});
