import { expect, test } from "vitest";
import { pointCostText, readPointCost } from "./point-cost.ts";

test.each([
  [1, "USD", "0.01"],
  [0.7, "USD", "0.007"],
  [0, "USD", "0"],
  [0.25, "JPY", "0.25"],
  [12.5, "KWD", "0.0125"],
] as const)("%d minor units of a point in %s are written %s and read back", (costMinor, currency, text) => {
  expect(pointCostText(costMinor, currency)).toBe(text);
  expect(readPointCost(text, currency)).toBe(costMinor);
});

test("a comma parts decimals too, an empty field is missing, and words are no cost", () => {
  expect(readPointCost("0,01", "USD")).toBe(1);
  expect(readPointCost(" ", "USD")).toBe("");
  expect(readPointCost("cheap", "USD")).toBeNaN();
});
