import fc from "fast-check";
import { expect, test } from "vitest";
import { evenly } from "../numbers/evenly.ts";
import { quantile } from "../numbers/quantile.ts";
import { careView } from "./care-view.ts";
import { decomposeLevers, periodFactors, type PeriodLevers } from "./decompose-levers.ts";
import { leverBenchmark } from "./lever-benchmark.ts";
import { leverHeadroom } from "./lever-headroom.ts";
import type { LeverProfile } from "./lever-profile.ts";
import { logMean } from "./log-mean.ts";
import { nextAsk } from "./next-ask.ts";

const before: PeriodLevers = { customers: 100, frequency: 4, revenuePerPurchase: 50, marginRate: 0.4 };
const factor = fc.double({ min: 1e-3, max: 1e4, noNaN: true });
const period = fc.record({
  customers: fc.integer({ min: 1, max: 1e6 }),
  frequency: factor,
  revenuePerPurchase: factor,
  marginRate: fc.double({ min: 0.01, max: 1, noNaN: true }),
});
const valueOf = (one: PeriodLevers): number => periodFactors.reduce((value, name) => value * one[name], 1);
const profile: LeverProfile = {
  purchasesPerYear: 4,
  retention: 0.5,
  orderValueMinor: 5_000,
  marginRate: 0.4,
  servingCostMinor: 900,
  referralMinor: 0,
  influenceMinor: 0,
  innovationMinor: 0,
};

test("the effects add up to the change of value exactly", () => {
  fc.assert(
    fc.property(period, period, (first, second) => {
      const { effects, total } = decomposeLevers(first, second);
      const sum = periodFactors.reduce((all, name) => all + effects[name], 0);
      expect(total).toBe(valueOf(second) - valueOf(first));
      expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-9 * (valueOf(first) + valueOf(second)));
    }),
  );
});

test("a factor that alone moved explains everything, one that did not move nothing", () => {
  const { effects, total } = decomposeLevers(before, { ...before, frequency: 5 });
  expect(total).toBe(2_000);
  expect(effects).toEqual({
    customers: 0,
    frequency: expect.closeTo(2_000, 9),
    revenuePerPurchase: 0,
    marginRate: 0,
  });
  expect(decomposeLevers(before, before).effects).toEqual({
    customers: 0,
    frequency: 0,
    revenuePerPurchase: 0,
    marginRate: 0,
  });
});

test("two factors that moved by the same ratio moved value alike, and backwards is the opposite", () => {
  const after = { ...before, customers: 200, frequency: 8 };
  const { effects } = decomposeLevers(before, after);
  expect(effects.customers).toBeCloseTo(12_000, 6);
  expect(effects.frequency).toBeCloseTo(12_000, 6);
  expect(decomposeLevers(after, before).effects.customers).toBeCloseTo(-effects.customers, 6);
});

test("close values lose no digits in the logarithmic mean", () => {
  expect(logMean(1 + 1e-13, 1)).toBeCloseTo(1, 12);
  expect(logMean(3 + 3e-13, 3)).toBeCloseTo(3, 12);
  expect(logMean(4, 4)).toBe(4);
  expect(logMean(Math.E, 1)).toBeCloseTo(Math.E - 1, 12);
  expect(logMean(1e300, 1e-300)).toBeCloseTo(1e300 / (600 * Math.LN10), -287);
});

test("a factor that is 0, below or no number is refused by period and name", () => {
  expect(() => decomposeLevers({ ...before, customers: 0 }, before)).toThrow("before.customers: must");
  expect(() => decomposeLevers(before, { ...before, marginRate: -0.1 })).toThrow("after.marginRate: must");
  expect(() => decomposeLevers(before, { ...before, frequency: Number.NaN })).toThrow("after.frequency");
  expect(() => decomposeLevers(before, { ...before, customers: 1e200, frequency: 1e200 })).toThrow(
    "after.value",
  );
  expect(() => decomposeLevers({ ...before, customers: 1e-200, frequency: 1e-200 }, before)).toThrow(
    "before.value",
  );
});

test("who came and who left share the customers' effect exactly", () => {
  fc.assert(
    fc.property(period, period, evenly(0, 1), (first, second, kept) => {
      const retained = Math.floor(kept * Math.min(first.customers, second.customers));
      const view = careView(first, second, retained);
      const sum = view.cultivate + view.acquire + view.retain + view.expand + view.margin;
      const scale = Math.abs(view.acquire) + Math.abs(view.retain) + valueOf(first) + valueOf(second);
      expect(Math.abs(sum - view.total)).toBeLessThanOrEqual(1e-9 * scale);
      expect(view.acquire).toBeGreaterThanOrEqual(0);
      expect(view.retain).toBeLessThanOrEqual(0);
    }),
  );
});

test("as many came as left: the customers' effect is 0, and both sides are shown", () => {
  const view = careView(before, before, 70);
  expect(view.acquire).toBeCloseTo(30 * 80, 9);
  expect(view.retain).toBeCloseTo(-30 * 80, 9);
  expect(careView(before, before, 100)).toMatchObject({ acquire: 0, retain: 0 });
  expect(() => careView(before, before, 101)).toThrow(
    "retainedCustomers: must not exceed the customers of a period",
  );
  expect(() => careView(before, { ...before, customers: 50 }, 51)).toThrow("retainedCustomers");
  expect(() => careView(before, before, 0.5)).toThrow("retainedCustomers: must");
});

test("the benchmark is the better quarter: high for what brings, low for what costs", () => {
  const steps = (size: number) => [3, 1, 5, 2, 4].map((step) => step * size);
  const segment = {
    purchasesPerYear: steps(1),
    retention: steps(0.1),
    orderValueMinor: steps(1_000),
    servingCostMinor: steps(100),
    referralMinor: steps(10),
    influenceMinor: steps(20),
    innovationMinor: steps(30),
  };
  expect(leverBenchmark(segment)).toEqual({
    purchasesPerYear: 4,
    retention: 0.4,
    orderValueMinor: 4_000,
    servingCostMinor: 200,
    referralMinor: 40,
    influenceMinor: 80,
    innovationMinor: 120,
  });
  expect(() => leverBenchmark({ ...segment, retention: [] })).toThrow("values: must not be empty");
});

test("headroom is what reaching the better quarter on one lever would bring in a year", () => {
  const benchmark = {
    ...profile,
    purchasesPerYear: 6,
    retention: 0.75,
    orderValueMinor: 6_000,
    servingCostMinor: 400,
    referralMinor: 2_500,
    influenceMinor: 10,
    innovationMinor: 7,
  };
  expect(leverHeadroom(profile, benchmark)).toEqual({
    frequency: 4_000,
    retention: 2_000,
    order_value: 1_600,
    serving_cost: 500,
    referral: 2_500,
    influence: 10,
    innovation: 7,
  });
});

test("who is past the better quarter has no headroom and nothing to be asked", () => {
  const headroom = leverHeadroom(profile, { ...profile, purchasesPerYear: 1, servingCostMinor: 5_000 });
  expect(new Set(Object.values(headroom))).toEqual(new Set([0]));
  expect(nextAsk(headroom)).toBeNull();
});

test("the next ask is the lever with the most headroom, the earlier of two alike", () => {
  const none = leverHeadroom(profile, profile);
  expect(nextAsk({ ...none, referral: 50, frequency: 20 })).toEqual({ lever: "referral", headroomMinor: 50 });
  expect(nextAsk({ ...none, innovation: 1 })).toEqual({ lever: "innovation", headroomMinor: 1 });
  expect(nextAsk({ ...none, influence: 50, referral: 50 })).toEqual({ lever: "referral", headroomMinor: 50 });
});

test("an impossible profile is refused by name", () => {
  expect(() => leverHeadroom({ ...profile, orderValueMinor: -1 }, profile)).toThrow(
    /^orderValueMinor: must/u,
  );
  expect(() => leverHeadroom(profile, { ...profile, referralMinor: Infinity })).toThrow(
    "benchmark.referralMinor",
  );
  expect(() => leverHeadroom({ ...profile, marginRate: 2 }, profile)).toThrow(/^marginRate: must/u);
  expect(() => leverHeadroom({ ...profile, retention: -1 }, profile)).toThrow(/^retention: must/u);
  expect(() => leverHeadroom(profile, { ...profile, retention: 2 })).toThrow("benchmark.retention");
});

test("a quantile is linear between neighbours and never leaves them", () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([1, 2, 3], 0)).toBe(1);
  expect(quantile([1, 2, 3], 1)).toBe(3);
  expect(quantile([-1e308, 1e308], 0.5)).toBe(0);
  expect(() => quantile([1], 1.1)).toThrow("fraction: must");
  expect(() => quantile([], 0.5)).toThrow("values: must not be empty");
  expect(() => quantile([1, Number.NaN], 0.5)).toThrow("row 1, values");
});
