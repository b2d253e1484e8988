import { expect, test } from "vitest";
import { amountFieldText, readAmountField } from "./amount-field.ts";

test.each([
  ["USD", "12.5", 1_250],
  ["USD", "12,50", 1_250],
  ["JPY", "1250", 1_250],
  ["KWD", "1.25", 1_250],
  ["ISK", "123", 123],
])("%s reads %s as its own minor units, and writes them back", (currency, typed, amountMinor) => {
  expect(readAmountField(typed, currency)).toBe(amountMinor);
  expect(readAmountField(amountFieldText(amountMinor, currency), currency)).toBe(amountMinor);
});

test.each([
  ["JPY", "12.5"],
  ["USD", "12.505"],
  ["USD", ""],
  ["USD", "-5"],
  ["USD", "1e3"],
])("%s takes %s for no amount", (currency, typed) => {
  expect(readAmountField(typed, currency)).toBeUndefined();
});
