import { expect, test } from "vitest";
import { requireFinite } from "./require-finite.ts";
import { requireFraction } from "./require-fraction.ts";
import { requireMinor } from "./require-minor.ts";
import { requireNotNegative } from "./require-not-negative.ts";
import { requirePositive } from "./require-positive.ts";
import { requireWhole } from "./require-whole.ts";

const checks = [
  {
    check: requireFinite,
    accepted: [-1.5, 0, 1e308],
    refused: [Number.NaN, Infinity, -Infinity],
    reason: "must be a finite number",
  },
  {
    check: requireFraction,
    accepted: [0, 0.5, 1],
    refused: [-0.001, 1.001, Number.NaN, Infinity],
    reason: "must lie between 0 and 1",
  },
  {
    check: requireMinor,
    accepted: [-5, 0, 2 ** 53 - 1],
    refused: [0.5, 2 ** 53, Number.NaN, Infinity],
    reason: "must be a whole number of minor units up to 2^53 - 1",
  },
  {
    check: requireNotNegative,
    accepted: [0, 0.1, 1e300],
    refused: [-0.1, Number.NaN, Infinity],
    reason: "must be a finite number of at least 0",
  },
  {
    check: requirePositive,
    accepted: [5e-324, 1],
    refused: [0, -1, Number.NaN, Infinity],
    reason: "must be a finite number above 0",
  },
];

test.each(checks)(
  "$check.name passes what is possible and says of what is not where it stands and why",
  ({ check, accepted, refused, reason }) => {
    for (const value of accepted) expect(check(value, "field", 7)).toBe(value);
    for (const value of refused) {
      expect(() => check(value, "field", 7)).toThrow(
        expect.objectContaining({ row: 7, field: "field", reason }),
      );
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
