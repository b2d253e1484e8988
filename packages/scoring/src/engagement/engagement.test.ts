import fc from "fast-check";
import { expect, test } from "vitest";
import { betaPosterior } from "./beta-posterior.ts";
import { communityCredit } from "./community-credit.ts";
import { customerReferralValue, halfYearlyDiscount } from "./customer-referral-value.ts";
import { extendedCustomerRevenue } from "./extended-customer-revenue.ts";
import { ideaStageProbability, ideaStagePriors } from "./idea-stage-probability.ts";
import { reviewLift } from "./review-lift.ts";
import { reviewElasticity, reviewSalesChange } from "./review-sales-change.ts";

test("15 % a year is .07238 per half-year", () => {
  expect(halfYearlyDiscount).toBeCloseTo(0.07238, 5);
});

test("a referred customer who would not have come brings margin and saving, another the saving alone", () => {
  const referred = [
    { type: 1, firstPeriod: 1, margins: [110, 121], acquisitionSaving: 11 },
    { type: 2, firstPeriod: 2, margins: [999], acquisitionSaving: 12.1 },
    { type: 1, firstPeriod: 0, margins: [5] },
  ] as const;
  const value = customerReferralValue({ referred, discountRate: 0.1 });
  expect(value.typeOne).toBeCloseTo(100 + 100 + 10 + 5, 9);
  expect(value.typeTwo).toBeCloseTo(10, 9);
  expect(value.total).toBeCloseTo(225, 9);
});

test("without a rate the published one discounts, and nobody referred is worth 0", () => {
  const referred = [{ type: 1, firstPeriod: 2, margins: [115] } as const];
  expect(customerReferralValue({ referred }).total).toBeCloseTo(100, 9);
  expect(customerReferralValue({ referred: [] })).toEqual({ typeOne: 0, typeTwo: 0, total: 0 });
});

test("impossible referred customers are refused by row", () => {
  const good = { type: 1, firstPeriod: 0, margins: [1] } as const;
  const value =
    (more: object, discountRate = 0.1) =>
    () =>
      customerReferralValue({ referred: [good, { ...good, ...more }], discountRate });
  expect(value({ margins: [Number.NaN] })).toThrow("row 1, margins");
  expect(value({ firstPeriod: -1 })).toThrow("row 1, firstPeriod");
  expect(value({ acquisitionSaving: Infinity })).toThrow("row 1, acquisitionSaving");
  expect(value({ margins: [1e308, 1e308] }, 1e-9)).toThrow("referred: must");
  expect(value({}, 0)).toThrow("discountRate: must");
  const huge = { firstPeriod: 0, margins: [1.7e308], acquisitionSaving: 0 };
  const both = [{ ...huge, type: 1 } as const, { ...huge, type: 2, acquisitionSaving: 1.7e308 } as const];
  expect(() => customerReferralValue({ referred: both })).toThrow("referred: must");
});

test("Extended Customer Revenue is own plus directly referred, counted again for each referrer", () => {
  expect(extendedCustomerRevenue(10_000_000, [4_000_000])).toBe(14_000_000);
  expect(extendedCustomerRevenue(5, [])).toBe(5);
  expect(() => extendedCustomerRevenue(0.5, [])).toThrow("amountMinor: must");
});

test("community credit is concave within a day, additive over days and capped by day", () => {
  expect(communityCredit([1, 0, 3], 10)).toBeCloseTo(Math.log(2) + Math.log(4), 12);
  expect(communityCredit([10], 10)).toBeLessThan(communityCredit([5, 5], 10));
  expect(communityCredit([1_000_000, 2], 1)).toBeCloseTo(2, 12);
  expect(communityCredit([], 1)).toBe(0);
  expect(() => communityCredit([1, 0.5], 1)).toThrow("row 1, actsPerDay");
  expect(() => communityCredit([1], -1)).toThrow("dailyCap: must");
});

test("five reviews lift sales by the published 270 %, the first ones most", () => {
  expect(reviewLift(0)).toBe(0);
  expect(reviewLift(5)).toBeCloseTo(2.7, 12);
  expect(reviewLift(1e6)).toBeCloseTo(2.7 / (1 - Math.exp(-5 / 3)), 12);
  expect(reviewLift(1)).toBeGreaterThan(reviewLift(5) - reviewLift(4));
  expect(() => reviewLift(-1)).toThrow("reviewCount: must");
});

test("sales move with volume and valence as in the meta-analysis of 51 studies", () => {
  expect(reviewElasticity).toEqual({ volume: 0.236, valence: 0.417 });
  const from = { count: 10, rating: 4 };
  expect(reviewSalesChange(from, from)).toBe(0);
  expect(reviewSalesChange(from, { count: 20, rating: 4 })).toBeCloseTo(2 ** 0.236 - 1, 12);
  expect(reviewSalesChange(from, { count: 10, rating: 4.4 })).toBeCloseTo(1.1 ** 0.417 - 1, 12);
  expect(() => reviewSalesChange({ count: 0, rating: 4 }, from)).toThrow("before.count: must");
  expect(() => reviewSalesChange({ count: 1, rating: 0 }, from)).toThrow("before.rating: must");
  expect(() => reviewSalesChange(from, { count: 0, rating: 1 })).toThrow("after.count: must");
  expect(() => reviewSalesChange(from, { count: 1, rating: 0 })).toThrow("after.rating: must");
  expect(() => reviewSalesChange({ count: 5e-324, rating: 5e-324 }, { count: 1e308, rating: 1e308 })).toThrow(
    "after",
  );
});

test("an idea ships with the prior of its stage until the own funnel says better", () => {
  const nothing = { reached: 0, shipped: 0 };
  for (const stage of ["submitted", "reviewed", "planned", "built", "shipped"] as const) {
    expect(ideaStageProbability(stage, nothing).mean).toBeCloseTo(ideaStagePriors[stage], 12);
  }
  expect(ideaStageProbability("planned", { reached: 10, shipped: 10 }).mean).toBeCloseTo(13 / 20, 12);
  expect(ideaStageProbability("planned", { reached: 100_000, shipped: 20_000 }).mean).toBeCloseTo(0.2, 4);
  expect(ideaStageProbability("shipped", { reached: 9, shipped: 0 })).toEqual({
    mean: 1,
    standardDeviation: 0,
  });
  expect(() => ideaStageProbability("built", { reached: 1, shipped: 2 })).toThrow(
    "successes: must not exceed the trials",
  );
});

test("a belief moves towards what was counted and grows surer", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 1_000 }), (yes, no) => {
      const { mean, standardDeviation, a, b } = betaPosterior(
        { a: 5, b: 5 },
        { successes: yes, trials: yes + no },
      );
      expect(a + b).toBe(10 + yes + no);
      expect(mean).toBeCloseTo((5 + yes) / (10 + yes + no), 12);
      expect(standardDeviation ** 2).toBeCloseTo((a * b) / ((a + b) ** 2 * (a + b + 1)), 12);
    }),
  );
  expect(() => betaPosterior({ a: 0, b: 1 }, { successes: 0, trials: 0 })).toThrow("a:");
  expect(() => betaPosterior({ a: 1, b: -1 }, { successes: 0, trials: 0 })).toThrow("b:");
  expect(() => betaPosterior({ a: 1, b: 1 }, { successes: 0.5, trials: 1 })).toThrow("successes: must");
  expect(() => betaPosterior({ a: 1, b: 1 }, { successes: 0, trials: -1 })).toThrow("trials: must");
});
