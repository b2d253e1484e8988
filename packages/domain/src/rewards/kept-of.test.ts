import fc from "fast-check";
import { expect, test } from "vitest";
import { costOf, keptOf } from "./kept-of.ts";

test("a promise shrinks by the share of the purchase that was taken back, rounded down", () => {
  expect(keptOf(25_00, "USD", { capturedMinor: 100_00, netMinor: 100_00 })).toBe(25_00);
  expect(keptOf(25_00, "USD", { capturedMinor: 3, netMinor: 2 })).toBe(16_66);
  expect(keptOf(25_00, "USD", { capturedMinor: 100_00, netMinor: 0 })).toBe(0);
});

test("a perk stays whole while anything of the purchase is kept", () => {
  expect(keptOf(1, "perk", { capturedMinor: 100_00, netMinor: 1 })).toBe(1);
  expect(keptOf(1, "perk", { capturedMinor: 100_00, netMinor: 0 })).toBe(0);
});

test("amount and cost are never more than was promised, and nothing costs nothing", () => {
  const whole = fc.integer({ min: 1, max: 1_000_000_000 });
  fc.assert(
    fc.property(whole, whole, whole, fc.nat(), (promised, costMinor, capturedMinor, part) => {
      const netMinor = part % (capturedMinor + 1);
      const amount = keptOf(promised, "USD", { capturedMinor, netMinor });
      expect(amount).toBeGreaterThanOrEqual(0);
      expect(amount).toBeLessThanOrEqual(promised);
      expect(costOf(amount, promised, costMinor)).toBeLessThanOrEqual(costMinor);
      expect(costOf(0, promised, costMinor)).toBe(0);
    }),
  );
});
