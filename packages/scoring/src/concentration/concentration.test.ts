import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evenly } from "../numbers/evenly.ts";
import { seededRandom } from "../models/simulated/seeded-random.ts";
import { isReferenceDataMissing, readReferenceColumns, referenceNote } from "../reference-data.ts";
import { giniCoefficient } from "./gini-coefficient.ts";
import { lorenzCurve } from "./lorenz-curve.ts";
import { topShare } from "./top-share.ts";
import { topShareStandardError } from "./top-share-standard-error.ts";
import { wallys } from "./wallys.ts";

const base = fc
  .array(evenly(0, 1e6), { minLength: 2, maxLength: 60 })
  .filter((values) => values.some((value) => value > 1e-3));

describe.skipIf(isReferenceDataMissing)(`CDNOW, 78 weeks of sales${referenceNote}`, () => {
  const spend = (): Float64Array => {
    const {
      first_spend: first,
      repeat_spend: repeat,
      holdout_spend: holdout,
    } = readReferenceColumns("cdnow_cbs.csv");
    return Float64Array.from(
      first ?? [],
      (value, row) => value + (repeat?.[row] ?? 0) + (holdout?.[row] ?? 0),
    );
  };

  test("has the Gini coefficient and standard error of the reference", () => {
    const { gini, standardError } = giniCoefficient(spend());
    expect(gini / 0.6309171170162412 - 1).toBeCloseTo(0, 9);
    expect(standardError / 0.012188242394460794 - 1).toBeCloseTo(0, 6);
    expect(Math.abs(standardError / 0.0119751958631761 - 1)).toBeLessThan(0.1);
  });

  test("has the top shares of the reference: 67 % of sales from 20 % of customers", () => {
    expect(topShare(spend(), 0.01)).toBeCloseTo(0.14388329905526587, 9);
    expect(topShare(spend(), 0.1)).toBeCloseTo(0.507772440171519, 9);
    expect(topShare(spend(), 0.2)).toBeCloseTo(0.6742294153588192, 9);
  });

  test("says 67/20 within 95 of 100 times 65.5 to 69.8", () => {
    const [share, margin] = [topShare(spend(), 0.2), 1.96 * topShareStandardError(spend(), 0.2)];
    expect(Math.abs(share - margin - 0.655)).toBeLessThan(0.005);
    expect(Math.abs(share + margin - 0.698)).toBeLessThan(0.005);
  });

  test("is as concentrated as other non-subscription firms, not 80/20", () => {
    expect(Math.abs(topShare(spend(), 0.2) - 0.68)).toBeLessThan(0.01);
  });

  test("the Wallys make 80 % of sales, and would not without the last of them", () => {
    const values = spend();
    const total = values.reduce((sum, value) => sum + value, 0);
    const chosen = wallys(values).map((index) => values[index] ?? 0);
    const held = chosen.reduce((sum, value) => sum + value, 0);
    expect(held).toBeGreaterThanOrEqual(0.8 * total);
    expect(held - (chosen.at(-1) ?? 0)).toBeLessThan(0.8 * total);
  });
});

test("one holder of everything among five: Gini .8, and all of it in the top 20 %", () => {
  const values = [0, 0, 0, 0, 100];
  expect(giniCoefficient(values).gini).toBeCloseTo(0.8, 12);
  expect(topShare(values, 0.2)).toBe(1);
});

test("the Gini coefficient is half the mean difference between two customers, relative to the mean", () => {
  fc.assert(
    fc.property(base, (values) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      const differences = values.flatMap((left) => values.map((right) => Math.abs(left - right)));
      const brute = differences.reduce((sum, value) => sum + value, 0) / (2 * values.length * total);
      expect(giniCoefficient(values).gini).toBeCloseTo(brute, 9);
    }),
  );
});

test("neither order nor unit changes a concentration", () => {
  fc.assert(
    fc.property(base, fc.double({ min: 0.01, max: 1e4, noNaN: true }), (values, unit) => {
      const other = values.toReversed().map((value) => value * unit);
      const [here, there] = [giniCoefficient(values), giniCoefficient(other)];
      expect(there.gini).toBeCloseTo(here.gini, 9);
      expect(there.standardError).toBeCloseTo(here.standardError, 9);
      expect(topShare(other, 0.3)).toBeCloseTo(topShare(values, 0.3), 9);
    }),
  );
});

test("the standard error is the one leaving out each customer in turn gives", () => {
  const values = Array.from({ length: 150 }, (_, index) => ((index * index * 37) % 1_009) ** 1.5);
  const n = values.length;
  const without = values.map((_, index) => giniCoefficient(values.toSpliced(index, 1)).gini);
  const mean = without.reduce((sum, gini) => sum + gini, 0) / n;
  const jackknife = Math.sqrt(((n - 1) / n) * without.reduce((sum, gini) => sum + (gini - mean) ** 2, 0));
  expect(giniCoefficient(values).standardError / jackknife).toBeCloseTo(1, 1.3);
});

test("giving from the richest to the poorest lowers the Gini coefficient", () => {
  expect(giniCoefficient([1, 2, 9]).gini).toBeGreaterThan(giniCoefficient([2, 2, 8]).gini);
});

test("the top share counts part of the customer on the boundary", () => {
  expect(topShare([4, 3, 2, 1], 0.5)).toBeCloseTo(0.7, 12);
  expect(topShare([4, 3, 2, 1], 0.375)).toBeCloseTo(0.55, 12);
  expect(topShare([4, 3, 2, 1], 0)).toBe(0);
  expect(topShare([4, 3, 2, 1], 1)).toBe(1);
});

test("the standard error of a top share is the spread of what drawing customers anew gives", () => {
  const { uniform } = seededRandom(7);
  const values = Array.from({ length: 400 }, () => 1 / (0.02 + uniform()) ** 1.2);
  const drawn = Array.from({ length: 600 }, () =>
    topShare(
      values.map(() => values[Math.floor(uniform() * values.length)] ?? 0),
      0.2,
    ),
  );
  const mean = drawn.reduce((sum, share) => sum + share, 0) / drawn.length;
  const spread = Math.sqrt(drawn.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (drawn.length - 1));
  expect(Math.abs(topShareStandardError(values, 0.2) / spread - 1)).toBeLessThan(0.12);
});

test("a top share that cannot be otherwise has no error, and neither order nor unit changes one", () => {
  expect(topShareStandardError([0, 0], 0.2)).toBe(0);
  expect(topShareStandardError([3, 3, 3], 0.2)).toBeCloseTo(0, 12);
  expect(topShareStandardError([4, 3, 2, 1], 0)).toBe(0);
  expect(topShareStandardError([4, 3, 2, 1], 1)).toBeCloseTo(0, 12);
  const values = [9, 4, 4, 1, 0, 0, 2];
  const cents = values.toReversed().map((value) => value * 100);
  expect(topShareStandardError(cents, 0.2)).toBeCloseTo(topShareStandardError(values, 0.2), 12);
});

test("the Lorenz curve rises from 0 to 1 below the diagonal and mirrors the top share", () => {
  fc.assert(
    fc.property(base, fc.integer({ min: 2, max: 40 }), (values, points) => {
      const curve = lorenzCurve(values, points);
      expect(curve).toHaveLength(points);
      expect(curve[0]).toEqual({ population: 0, share: 0 });
      expect(curve.at(-1)?.population).toBe(1);
      expect(curve.at(-1)?.share).toBeCloseTo(1, 12);
      curve.forEach(({ population, share }, index) => {
        expect(share).toBeLessThanOrEqual(population + 1e-12);
        expect(share).toBeGreaterThanOrEqual((curve[index - 1]?.share ?? 0) - 1e-12);
        expect(share).toBeCloseTo(1 - topShare(values, 1 - population), 9);
      });
    }),
  );
});

test("nobody having anything is equality", () => {
  expect(giniCoefficient([0, 0])).toEqual({ gini: 0, standardError: 0 });
  expect(topShare([0, 0], 0.2)).toBe(0.2);
  expect(lorenzCurve([0, 0], 3).map(({ share }) => share)).toEqual([0, 0.5, 1]);
});

test("values near the largest number do not overflow", () => {
  const huge = [1e308, 1e308, 1e308, 0];
  expect(giniCoefficient(huge).gini).toBeCloseTo(0.25, 12);
  expect(topShare(huge, 0.5)).toBeCloseTo(2 / 3, 12);
  expect(lorenzCurve(huge, 2).at(-1)?.share).toBe(1);
  expect(wallys(huge)).toEqual([0, 1, 2]);
});

test("an impossible base is refused by row", () => {
  expect(() => giniCoefficient([])).toThrow("values: must not be empty");
  expect(() => topShare([1, -1], 0.2)).toThrow("row 1, values");
  expect(() => topShare([1], 1.1)).toThrow("fraction: must");
  expect(() => topShareStandardError([1], 1.1)).toThrow("fraction: must");
  expect(() => topShareStandardError([1, -1], 0.2)).toThrow("row 1, values");
  expect(() => lorenzCurve([1, Number.NaN], 3)).toThrow("row 1, values");
  expect(() => lorenzCurve([1], 1)).toThrow("points: must be a whole number of at least 2");
});
