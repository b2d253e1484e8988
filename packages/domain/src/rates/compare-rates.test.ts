import { expect, test } from "vitest";
import { compareRates } from "./compare-rates.ts";

const euro = (validOn: string, rate: string) => ({ currency: "EUR", validOn, rate });
const known = new Map([["EUR", [euro("2026-03-01", "1.1"), euro("2026-05-01", "1.2")]]]);

test("what is known adds nothing, another rate for a day corrects it", () => {
  const given = [euro("2026-05-01", "1.21"), euro("2026-03-01", "1.1"), euro("2026-04-01", "1.15")];
  expect(compareRates(given, known)).toMatchObject({
    fresh: [euro("2026-04-01", "1.15"), euro("2026-05-01", "1.21")],
    correctedCount: 1,
    knownCount: 1,
    doubts: [],
  });
});

test("a rate is set beside the one before it, and the first of all beside the one after", () => {
  const previousOf = (validOn: string) =>
    compareRates([euro(validOn, "0.01")], known).doubts.map(({ previous }) => previous.validOn);
  expect(previousOf("2026-02-01")).toEqual(["2026-03-01"]);
  expect(previousOf("2026-04-01")).toEqual(["2026-03-01"]);
  expect(previousOf("2026-05-01")).toEqual(["2026-05-01"]);
  expect(previousOf("2026-06-01")).toEqual(["2026-05-01"]);
});

test("one wrong rate in a file does not put those after it in doubt", () => {
  const given = [euro("2026-06-01", "1.2"), euro("2026-06-02", "12"), euro("2026-06-03", "1.21")];
  expect(compareRates(given, known).doubts).toEqual([
    { ...euro("2026-06-02", "12"), reason: "far", previous: { validOn: "2026-06-01", rate: "1.2" } },
  ]);
});

test("a currency's first rates are measured by each other, and doubts in another order are the same doubts", () => {
  const yen = [
    { currency: "JPY", validOn: "2026-01-02", rate: "150" },
    { currency: "JPY", validOn: "2026-01-01", rate: "0.0067" },
  ];
  const comparison = compareRates(yen, known);
  expect(comparison.doubts).toMatchObject([{ rate: "150", reason: "inverse", previous: { rate: "0.0067" } }]);
  expect(compareRates(yen.toReversed(), known).confirmKey).toBe(comparison.confirmKey);
  expect(compareRates([], known).confirmKey).not.toBe(comparison.confirmKey);
});
