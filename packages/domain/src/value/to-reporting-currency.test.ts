import fc from "fast-check";
import { expect, test } from "vitest";
import { convertByRates, type DatedRate } from "./to-reporting-currency.ts";

const day = (number: number): number => number * 86_400_000;

test("the newest rate of the day or before it counts, however many there are", () => {
  const days = fc.uniqueArray(fc.nat(400), { maxLength: 60 });
  fc.assert(
    fc.property(days, fc.nat(400), (validDays, boughtOn) => {
      const rates = validDays
        .toSorted((a, b) => b - a)
        .map((number): DatedRate => ({ currency: "EUR", rate: number + 1, validOn: day(number) }));
      const newest = Math.max(...validDays.filter((number) => number <= boughtOn));
      const expected = Number.isFinite(newest) ? newest + 1 : null;
      expect(convertByRates(rates, "USD")(1, "EUR", new Date(day(boughtOn) + 5))).toBe(expected);
    }),
  );
});

test("of two rates for a day the one recorded last counts; the reporting currency needs none", () => {
  const rates = [2, 3].map((rate) => ({ currency: "EUR", rate, validOn: day(3) }));
  const toReporting = convertByRates(rates, "USD");
  expect(toReporting(100, "EUR", new Date(day(4)))).toBe(200);
  expect(toReporting(100, "USD", new Date(0))).toBe(100);
  expect(toReporting(100, "JPY", new Date(day(4)))).toBeNull();
});
