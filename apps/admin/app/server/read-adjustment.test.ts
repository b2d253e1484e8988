import { AppError } from "@worth/contracts";
import { expect, test } from "vitest";
import { readAdjustment } from "./read-adjustment.ts";

const customerId = `cus_${"a".repeat(32)}`;
const requestKey = "019aa000-0000-7000-8000-000000000000";
const read = (typed: { direction?: string; unit?: string; amount?: string }) =>
  readAdjustment(customerId, {
    direction: "give",
    unit: "USD",
    amount: "12.50",
    reason: "for the trouble",
    requestKey,
    ...typed,
  }).amount;

test("money is read in the currency's own minor unit, points as whole ones, and taking is below 0", () => {
  expect(read({})).toBe(12_50);
  expect(read({ unit: "JPY", amount: "300" })).toBe(300);
  expect(read({ unit: "points", amount: "70", direction: "take" })).toBe(-70);
});

test.each([
  { unit: "points", amount: "1.5" },
  { unit: "JPY", amount: "12.50" },
  { amount: "0" },
  { amount: "" },
  { amount: "many" },
])("$unit $amount is no amount, and the field says so", (typed) => {
  let problem: unknown;
  try {
    read(typed);
  } catch (error) {
    problem = error instanceof AppError ? error.details.fields?.["amount"] : error;
  }
  expect(problem).toBe(typed.amount === "" ? "required" : "not_valid");
});
