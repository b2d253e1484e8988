import fc from "fast-check";
import { expect, test } from "vitest";
import { splitExactly } from "./split-exactly.ts";

const amount = fc.maxSafeInteger();
const weights = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e9, noNaN: true })), {
    minLength: 1,
    maxLength: 12,
  })
  .filter((list) => list.some((weight) => weight > 0));
const sum = (list: readonly number[]): bigint => list.reduce((total, part) => total + BigInt(part), 0n);

test("a split adds up to the amount for any amount and weights", () => {
  fc.assert(
    fc.property(amount, weights, (amountMinor, list) => {
      expect(sum(splitExactly(amountMinor, list))).toBe(BigInt(amountMinor));
    }),
    { numRuns: 2_000 },
  );
});

test("nobody gets a part of the other sign, and a weight of 0 gets nothing", () => {
  fc.assert(
    fc.property(amount, weights, (amountMinor, list) => {
      splitExactly(amountMinor, list).forEach((part, index) => {
        expect(part * Math.sign(amountMinor)).toBeGreaterThanOrEqual(0);
        expect(list[index] === 0 && part !== 0).toBe(false);
      });
    }),
    { numRuns: 2_000 },
  );
});

test("each part is within one unit of its quota", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), weights, (amountMinor, list) => {
      const total = list.reduce((all, weight) => all + weight, 0);
      splitExactly(amountMinor, list).forEach((part, index) => {
        expect(Math.abs(part - (amountMinor * (list[index] ?? 0)) / total)).toBeLessThan(1.001);
      });
    }),
  );
});

test("only the proportions of the weights matter", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      weights,
      fc.constantFrom(2 ** -40, 0.125, 8, 2 ** 40),
      (amountMinor, list, factor) => {
        expect(
          splitExactly(
            amountMinor,
            list.map((weight) => weight * factor),
          ),
        ).toEqual(splitExactly(amountMinor, list));
      },
    ),
  );
});

test("a tie goes to the earlier weight, also when binary fractions blur it", () => {
  expect(splitExactly(1, [1, 1])).toEqual([1, 0]);
  expect(splitExactly(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(splitExactly(5, [0.1 + 0.2, 0.3])).toEqual([3, 2]);
  expect(splitExactly(5, [0.3, 0.1 + 0.2])).toEqual([3, 2]);
});

test("the larger remainder gets the unit", () => {
  expect(splitExactly(10, [1, 1, 4])).toEqual([2, 2, 6]);
  expect(splitExactly(10, [0.16, 0.17, 0.67])).toEqual([1, 2, 7]);
});

test("a negative amount mirrors its positive, without a negative zero", () => {
  expect(splitExactly(-100, [1, 1, 1, 0])).toEqual([-34, -33, -33, 0]);
});

test("an amount of 0 gives everybody 0, even nobody", () => {
  expect(splitExactly(0, [0, 0])).toEqual([0, 0]);
  expect(splitExactly(0, [])).toEqual([]);
});

test("huge weights and amounts neither overflow nor leak a unit", () => {
  const top = Number.MAX_SAFE_INTEGER;
  expect(splitExactly(3, [1e308, 1e308, 1e308])).toEqual([1, 1, 1]);
  for (const list of [
    [1, 1, 1],
    [1e-300, 1],
    [0.1, 0.7, 0.2],
    Array.from({ length: 99 }, (_, index) => index / 7),
  ]) {
    expect(sum(splitExactly(top, list))).toBe(BigInt(top));
  }
});

test("an impossible split is refused by row", () => {
  expect(() => splitExactly(0.5, [1])).toThrow("amountMinor");
  expect(() => splitExactly(1, [1, -1])).toThrow("row 1, weights");
  expect(() => splitExactly(1, [Number.NaN])).toThrow("row 0, weights");
  expect(() => splitExactly(1, [0])).toThrow("weights: must have one above 0");
  expect(() => splitExactly(1, [])).toThrow("weights: must have one above 0");
});
