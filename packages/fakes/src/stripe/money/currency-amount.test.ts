import fc from "fast-check";
import { expect, test } from "vitest";
import { formatAmount, parseAmount } from "./currency-amount.ts";

test.each([
  ["12.5", "usd", 1_250],
  ["1,234.56", "EUR", 123_456],
  ["500", "jpy", 500],
  ["500.5", "jpy", null],
  ["1.234", "kwd", 1_234],
  ["1", "isk", 100],
  ["-1", "usd", null],
  ["ten", "usd", null],
  ["", "usd", null],
])("%s %s is %s in minor units", (text, currency, expected) => {
  expect(parseAmount(text, currency)).toBe(expected);
});

test("what is written is read back as the same amount", () => {
  const currencies = fc.constantFrom("usd", "jpy", "kwd", "ugx");
  fc.assert(
    fc.property(fc.nat({ max: 99_999_999 }), currencies, (amountMinor, currency) => {
      const [amount = ""] = formatAmount(amountMinor, currency).split(" ");
      expect(parseAmount(amount, currency)).toBe(amountMinor);
    }),
  );
});
