import { expect, test } from "vitest";
import { requireFinite } from "./require-finite.ts";
import { requireFraction } from "./require-fraction.ts";
import { requireMinor } from "./require-minor.ts";
import { requireNotNegative } from "./require-not-negative.ts";
import { requirePositive } from "./require-positive.ts";
import { requireWhole } from "./require-whole.ts";

const checks = [
  { check: requireFinite, accepted: [-1.5, 0, 1e308], refused: [Number.NaN, Infinity, -Infinity] },
  { check: requireFraction, accepted: [0, 0.5, 1], refused: [-0.001, 1.001, Number.NaN, Infinity] },
  { check: requireMinor, accepted: [-5, 0, 2 ** 53 - 1], refused: [0.5, 2 ** 53, Number.NaN, Infinity] },
  { check: requireNotNegative, accepted: [0, 0.1, 1e300], refused: [-0.1, Number.NaN, Infinity] },
  { check: requirePositive, accepted: [5e-324, 1], refused: [0, -1, Number.NaN, Infinity] },
];

test.each(checks)(
  "$check.name passes what is possible and names the row of what is not",
  ({ check, accepted, refused }) => {
    for (const value of accepted) expect(check(value, "field", 7)).toBe(value);
    for (const value of refused) {
      expect(() => check(value, "field", 7)).toThrow(expect.objectContaining({ row: 7, field: "field" }));
    }
  },
);

test("a count is whole and not below the least allowed", () => {
  expect(requireWhole(0, "points")).toBe(0);
  expect(requireWhole(2, "points", 2)).toBe(2);
  for (const value of [1, 2.5, Number.NaN, Infinity]) {
    expect(() => requireWhole(value, "points", 2, 1)).toThrow(
      "row 1, points: must be a whole number of at least 2",
    );
  }
});
