import { expect, test } from "vitest";
import { median } from "./median.ts";

test("the median is the middle value or the mean of the two middle ones", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([-5])).toBe(-5);
});

test("two middles near the largest number do not overflow", () => {
  expect(median([1.5e308, 1.5e308])).toBe(1.5e308);
});

test("a median of nothing, or of what is no number, is refused", () => {
  expect(() => median([])).toThrow("values: must not be empty");
  expect(() => median([1, Number.NaN])).toThrow("row 1, values");
});
