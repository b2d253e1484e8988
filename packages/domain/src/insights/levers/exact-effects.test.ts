import { careView } from "@worth/scoring";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exactEffects } from "./exact-effects.ts";

const factors = fc.record({
  customers: fc.integer({ min: 1, max: 100_000 }),
  frequency: fc.double({ min: 1, max: 50, noNaN: true }),
  revenuePerPurchase: fc.double({ min: 1, max: 1e6, noNaN: true }),
  marginRate: fc.double({ min: 0.01, max: 1, noNaN: true }),
});
type Factors = { customers: number; frequency: number; revenuePerPurchase: number; marginRate: number };

const valueOf = ({ customers, frequency, revenuePerPurchase, marginRate }: Factors): number =>
  Math.round(customers * frequency * revenuePerPurchase * marginRate);

test("whole effects add up to the change, each within a unit or two of its own size", () => {
  fc.assert(
    fc.property(factors, factors, fc.double({ min: 0, max: 1, noNaN: true }), (before, after, share) => {
      const view = careView(before, after, Math.floor(share * Math.min(before.customers, after.customers)));
      const changeMinor = valueOf(after) - valueOf(before);
      const { acquireMinor, retainMinor, cultivateMinor, expandMinor, marginRateMinor } = exactEffects(
        view,
        changeMinor,
      );
      const exact = [acquireMinor, retainMinor, cultivateMinor, expandMinor, marginRateMinor];
      expect(exact.reduce((sum, minor) => sum + minor, 0)).toBe(changeMinor);
      const effects = [view.acquire, view.retain, view.cultivate, view.expand, view.margin];
      for (const [row, minor] of exact.entries()) {
        expect(Math.abs(minor - (effects[row] ?? 0))).toBeLessThanOrEqual(2 + 1e-9 * Math.abs(minor));
      }
    }),
  );
});

test("nothing changed is five times nothing", () => {
  const same = { customers: 3, frequency: 2, revenuePerPurchase: 100, marginRate: 0.5 };
  expect(Object.values(exactEffects(careView(same, same, 3), 0))).toEqual([0, 0, 0, 0, 0]);
});
