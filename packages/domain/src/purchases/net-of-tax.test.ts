import fc from "fast-check";
import { expect, test } from "vitest";
import { netOfTax } from "./net-of-tax.ts";

test("half of a payment with a fifth of tax gives half of the net amount", () => {
  expect(netOfTax(60_00, { grossMinor: 120_00, taxMinor: 20_00 })).toBe(50_00);
});

test("nothing of nothing is nothing", () => {
  expect(netOfTax(0, { grossMinor: 0, taxMinor: 0 })).toBe(0);
});

test("the whole amount gives the whole net amount, and more never gives less", () => {
  const amount = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(
      amount,
      fc.double({ min: 0, max: 1, noNaN: true }),
      amount,
      amount,
      (grossMinor, rate, a, b) => {
        const taxMinor = Math.floor(grossMinor * rate);
        const [less, more] = [Math.min(a, b, grossMinor), Math.min(Math.max(a, b), grossMinor)];
        expect(netOfTax(grossMinor, { grossMinor, taxMinor })).toBe(grossMinor - taxMinor);
        expect(netOfTax(less, { grossMinor, taxMinor })).toBeLessThanOrEqual(
          netOfTax(more, { grossMinor, taxMinor }),
        );
      },
    ),
  );
});
