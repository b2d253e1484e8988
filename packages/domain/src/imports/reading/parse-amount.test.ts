import fc from "fast-check";
import { expect, test } from "vitest";
import { minorDigits } from "@worth/scoring";
import { parseAmount } from "./parse-amount.ts";

const minor = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const currency = fc.constantFrom("USD", "EUR", "JPY", "KWD");

/** Writes minor units by moving digits, as a bank does. */
function write(amountMinor: number, code: string, { decimal = ".", group = "" } = {}): string {
  const decimals = minorDigits(code);
  const digits = String(amountMinor).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, group);
  return decimals === 0 ? whole : `${whole}${decimal}${digits.slice(-decimals)}`;
}

const read = (amountMinor: number) => ({ kind: "read", amountMinor });

test("every amount comes back to the minor unit, with a point", () => {
  fc.assert(
    fc.property(minor, currency, (amountMinor, code) => {
      expect(parseAmount(write(amountMinor, code), code)).toEqual(read(amountMinor));
    }),
  );
});

test("grouped amounts come back in every country's way of writing them", () => {
  const styles = [
    { decimal: ".", group: "," },
    { decimal: ".", group: "'" },
    { decimal: ",", group: "." },
    { decimal: ",", group: " " },
    { decimal: ",", group: "\u202f" },
  ];
  fc.assert(
    fc.property(
      minor,
      fc.constantFrom("USD", "EUR"),
      fc.constantFrom(...styles),
      (amountMinor, code, style) => {
        expect(parseAmount(write(amountMinor, code, style), code)).toEqual(read(amountMinor));
      },
    ),
  );
});

test.each([
  ["29.33", "USD", 2933],
  ["29,33", "EUR", 2933],
  [".5", "USD", 50],
  ["7", "USD", 700],
  ["0.00", "USD", 0],
  ["-0.00", "USD", 0],
  ["+1.10", "USD", 110],
  ["1,234", "USD", 123400],
  ["1,234", "JPY", 1234],
  ["1.234.567", "EUR", 123456700],
  ["12,34,567.00", "INR", 123456700],
  ["1.234", "KWD", 1234],
  ["90071992547409.91", "USD", Number.MAX_SAFE_INTEGER],
])("%s %s is %i minor units", (text, code, amountMinor) => {
  expect(parseAmount(text, code)).toEqual(read(amountMinor));
});

test.each([
  ["", "USD", "bad_amount"],
  ["free", "USD", "bad_amount"],
  ["$5", "USD", "bad_amount"],
  ["1e3", "USD", "bad_amount"],
  ["5.", "USD", "bad_amount"],
  ["1,23.45", "USD", "bad_amount"],
  ["1.2.3", "USD", "bad_amount"],
  ["1,234", "KWD", "bad_amount"],
  ["90071992547409.92", "USD", "bad_amount"],
  ["1.234", "USD", "too_many_decimals"],
  ["0,234", "EUR", "too_many_decimals"],
  ["1.00", "JPY", "too_many_decimals"],
  ["-3.00", "USD", "negative_amount"],
  ["3.00-", "USD", "negative_amount"],
  ["(3.00)", "USD", "negative_amount"],
  ["\u22123.00", "USD", "negative_amount"],
])("%j %s is refused as %s", (text, code, reason) => {
  expect(parseAmount(text, code)).toEqual({ kind: "refused", reason });
});
