import { describe, expect, test } from "vitest";
import { decimalFromMinor, formatMoney } from "./format-money.ts";
import { minorUnitDigits } from "./minor-units.ts";

const zeroDecimal = "BIF CLP DJF GNF ISK JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF".split(" ");
const threeDecimal = "BHD JOD KWD OMR TND".split(" ");

describe("the minor unit of a currency", () => {
  test.each(zeroDecimal)("is the whole %s", (currency) => {
    expect(minorUnitDigits(currency)).toBe(0);
    expect(formatMoney("en", 1234, currency, { bare: true })).toBe("1,234");
  });

  test.each(threeDecimal)("is a thousandth of the %s", (currency) => {
    expect(minorUnitDigits(currency)).toBe(3);
    expect(formatMoney("en", 1230, currency, { bare: true })).toBe("1.230");
  });

  test("is a hundredth of every other currency, however it is written", () => {
    expect(["USD", "eur", "SEK", "HUF", "TWD"].map(minorUnitDigits)).toEqual([2, 2, 2, 2, 2]);
  });
});

describe("an amount", () => {
  test.each([
    [28_000_000, "USD", {}, "$280,000"],
    [1250, "USD", {}, "$12.50"],
    [2500, "USD", { precision: "exact" }, "$25.00"],
    [2500, "USD", { signed: true }, "+$25"],
    [0, "USD", { signed: true }, "$0"],
    [-12_500_000, "USD", { signed: true }, "−$125,000"],
    [-5, "USD", {}, "−$0.05"],
    [28_000_049, "USD", { precision: "rounded" }, "$280,000"],
    [28_000_000, "USD", { precision: "compact" }, "$280K"],
    [600_000, "USD", { bare: true }, "6,000"],
    [500, "JPY", {}, "¥500"],
    [1500, "KWD", {}, "KWD\u00a01.500"],
    [Number.MAX_SAFE_INTEGER, "USD", { precision: "exact" }, "$90,071,992,547,409.91"],
  ] as const)("of %i %s with %o is written %s", (amountMinor, currency, style, text) => {
    expect(formatMoney("en", amountMinor, currency, style)).toBe(text);
  });

  test("follows the reader's language", () => {
    expect(formatMoney("de", 1_234_550, "EUR")).toBe("12.345,50\u00a0€");
  });

  test("that is no whole number of minor units is refused", () => {
    expect(() => formatMoney("en", 12.5, "USD")).toThrow(RangeError);
  });

  test("keeps every digit on its way to text", () => {
    for (let amountMinor = -1100; amountMinor <= 1100; amountMinor += 1) {
      for (const digits of [0, 2, 3]) {
        const text = decimalFromMinor(amountMinor, digits);
        expect(Number(text.replace(".", ""))).toBe(amountMinor);
        expect(text.split(".")[1]?.length ?? 0).toBe(digits);
      }
    }
  });
});
