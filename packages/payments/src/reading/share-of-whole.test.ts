import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOfWhole } from "./share-of-whole.ts";

test("three quarters of an invoice carry three quarters of its tax", () => {
  expect(shareOfWhole(40_00, { totalMinor: 240_00, fromMinor: 0, toMinor: 180_00 })).toBe(30_00);
});

test("nothing of an invoice over nothing is nothing", () => {
  expect(shareOfWhole(0, { totalMinor: 0, fromMinor: 0, toMinor: 0 })).toBe(0);
});

test("the parts of several payments add up to the whole in 100,000 of them, and none is negative", () => {
  const payments = fc.array(fc.integer({ min: 1, max: 2 ** 40 }), { minLength: 4, maxLength: 8 });
  let parts = 0;
  fc.assert(
    fc.property(payments, fc.integer({ min: 0, max: 2 ** 43 }), (amounts, wholeMinor) => {
      const totalMinor = amounts.reduce((sum, amount) => sum + amount, 0);
      let [fromMinor, shared, least] = [0, 0, 0];
      for (const amount of amounts) {
        const part = shareOfWhole(wholeMinor, { totalMinor, fromMinor, toMinor: fromMinor + amount });
        least = Math.min(least, part);
        shared += part;
        fromMinor += amount;
        parts += 1;
      }
      return shared === wholeMinor && least === 0;
    }),
    { numRuns: 25_000 },
  );
  expect(parts).toBeGreaterThanOrEqual(100_000);
}, 30_000);
