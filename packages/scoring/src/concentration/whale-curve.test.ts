import { expect, test } from "vitest";
import { whaleCurve } from "./whale-curve.ts";

test("the whale curve rises over the profitable customers and falls over the others", () => {
  expect(whaleCurve([-20, 60, 30, 0], 5)).toEqual([
    { population: 0, cumulated: 0 },
    { population: 0.25, cumulated: 60 },
    { population: 0.5, cumulated: 90 },
    { population: 0.75, cumulated: 90 },
    { population: 1, cumulated: 70 },
  ]);
});

test("a point between two customers takes part of the next", () => {
  expect(whaleCurve([10, -4], 5).map(({ cumulated }) => cumulated)).toEqual([0, 5, 10, 8, 6]);
});

test("an impossible base is refused", () => {
  expect(() => whaleCurve([], 3)).toThrow("values: must not be empty");
  expect(() => whaleCurve([1], 1)).toThrow("points: must be a whole number of at least 2");
  expect(() => whaleCurve([1, Infinity], 3)).toThrow("row 1, values");
  expect(() => whaleCurve([1e308, 1e308], 3)).toThrow("values: must");
});
