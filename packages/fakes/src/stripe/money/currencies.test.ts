import { expect, test } from "vitest";
import { checkSteps, readCurrency } from "../play/check-amount.ts";
import { countDecimals, smallestStepMinor } from "./currencies.ts";

test.each([
  ["usd", 2, 1],
  ["jpy", 0, 1],
  ["kwd", 3, 10],
  ["isk", 2, 100],
  ["ugx", 2, 100],
])("%s has %i decimals and is paid in steps of %i", (currency, decimals, stepMinor) => {
  expect(countDecimals(currency)).toBe(decimals);
  expect(smallestStepMinor(currency)).toBe(stepMinor);
  expect(() => checkSteps(stepMinor * 7, currency)).not.toThrow();
});

test("an amount between two steps is refused", () => {
  expect(() => checkSteps(1_234, "kwd")).toThrow("divisible by 10");
  expect(() => checkSteps(150, "isk")).toThrow("divisible by 100");
});

test("currencies are read in any case, and unknown ones refused", () => {
  expect(readCurrency("EUR")).toBe("eur");
  expect(() => readCurrency("xxx")).toThrow("Invalid currency: xxx");
  expect(() => readCurrency("us")).toThrow("Invalid currency: us");
});
