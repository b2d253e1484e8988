import { expect, test } from "vitest";
import { floorMinor } from "./floor-minor.ts";
import { roundMinor } from "./round-minor.ts";

test("half a unit rounds away from zero on both sides", () => {
  expect([0.5, 1.5, 2.4999, -0.5, -1.5, -0.4].map((amount) => roundMinor(amount))).toEqual([
    1, 2, 2, -1, -2, 0,
  ]);
});

test("a decimal rate rounds as on paper although its binary product falls short", () => {
  expect(45 * 0.7).toBeLessThan(31.5);
  expect(roundMinor(45 * 0.7)).toBe(32);
  expect(roundMinor(-45 * 0.7)).toBe(-32);
});

test("an amount too large to be exact, or none at all, is refused under its own name", () => {
  expect(() => roundMinor(2 ** 53, "marginMinor")).toThrow("marginMinor");
  expect(() => roundMinor(Number.NaN)).toThrow("amountMinor");
});

test("a rounded amount is never a negative zero", () => {
  for (const amount of [-0.2, -0])
    for (const round of [roundMinor, floorMinor]) expect(Object.is(round(amount), 0)).toBe(true);
});

test("rounding down forgives the same bits, on both sides of zero", () => {
  expect(100 * 0.29).toBeLessThan(29);
  expect([100 * 0.29, 28.9, -100 * 0.29, -0.9].map((amount) => floorMinor(amount))).toEqual([29, 28, -29, 0]);
  expect(() => floorMinor(2 ** 53, "boundMinor")).toThrow("boundMinor");
  expect(() => floorMinor(Number.NaN)).toThrow("amountMinor");
});
