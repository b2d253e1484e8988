import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOfWhole } from "./share-of-whole.ts";

test("three quarters of an invoice carry three quarters of its tax", () => {
  expect(shareOfWhole(40_00, { totalMinor: 240_00, fromMinor: 0, toMinor: 180_00 })).toBe(30_00);
});

test("nothing of an invoice over nothing is nothing", () => {
  expect(shareOfWhole(0, { totalMinor: 0, fromMinor: 0, toMinor: 0 })).toBe(0);
});

test("in 100,000 splits the parts of several payments add up to the whole, and none is negative", () => {
  const payments = fc.array(fc.integer({ min: 1, max: 2 ** 40 }), { minLength: 1, maxLength: 8 });
  let splits = 0;
  fc.assert(
    fc.property(payments, fc.integer({ min: 0, max: 2 ** 43 }), (amounts, wholeMinor) => {
      const totalMinor = amounts.reduce((sum, amount) => sum + amount, 0);
      let fromMinor = 0;
      let shared = 0;
      for (const amount of amounts) {
        const part = shareOfWhole(wholeMinor, { totalMinor, fromMinor, toMinor: fromMinor + amount });
        expect(part).toBeGreaterThanOrEqual(0);
        shared += part;
        fromMinor += amount;
      }
      expect(shared).toBe(wholeMinor);
      splits += 1;
    }),
    { numRuns: 100_000 },
  );
  expect(splits).toBe(100_000);
});
