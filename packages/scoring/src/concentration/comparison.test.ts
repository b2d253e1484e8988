import fc from "fast-check";
import { expect, test } from "vitest";
import { spearmanCorrelation } from "./spearman-correlation.ts";
import { topOverlap } from "./top-overlap.ts";

test("rank correlation sees order, not size, and shares the rank of ties", () => {
  expect(spearmanCorrelation([1, 2, 3], [10, 1_000, 1_001])).toBe(1);
  expect(spearmanCorrelation([1, 2, 3], [3, 2, 1])).toBe(-1);
  expect(spearmanCorrelation([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.820782681668123, 12);
});

test("a rank correlation of what does not vary is unknown", () => {
  expect(spearmanCorrelation([1, 1], [1, 2])).toBeNull();
  expect(spearmanCorrelation([1, 2], [1, 1])).toBeNull();
  expect(spearmanCorrelation([], [])).toBeNull();
});

test("rank correlation is symmetric and within -1 to 1", () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(pairs, (rows) => {
      const [left, right] = [rows.map(([value]) => value), rows.map(([, value]) => value)];
      const here = spearmanCorrelation(left, right);
      expect(spearmanCorrelation(right, left)).toBe(here);
      expect(Math.abs(here ?? 0)).toBeLessThanOrEqual(1);
    }),
  );
});

test("the overlap is the share of the top of one list that is the top of the other", () => {
  const values = Array.from({ length: 20 }, (_, row) => row);
  expect(topOverlap(values, values)).toBe(1);
  expect(topOverlap(values, values.toReversed())).toBe(0);
  expect(topOverlap(values, values.with(18, 0))).toBe(0.5);
  expect(topOverlap([3, 2, 1], [1, 2, 3], 0.5)).toBe(0.5);
  expect(topOverlap([0, 7, 7, 7], [0, 9, 5, 5], 0.25)).toBe(1);
  expect(topOverlap(values, values, 0)).toBeNull();
  expect(topOverlap([], [])).toBeNull();
});

test("columns that do not fit are refused", () => {
  expect(() => spearmanCorrelation([1], [])).toThrow("right: must be as long as left");
  expect(() => spearmanCorrelation([Number.NaN], [1])).toThrow("row 0, left");
  expect(() => spearmanCorrelation([1, 1], [1, Number.NaN])).toThrow("row 1, right");
  expect(() => topOverlap([1], [])).toThrow("right: must be as long as left");
  expect(() => topOverlap([Number.NaN], [1])).toThrow("row 0, left");
  expect(() => topOverlap([1], [1], 2)).toThrow("fraction: must");
  expect(() => topOverlap([1, 2], [1, Infinity])).toThrow("row 1, right");
});
