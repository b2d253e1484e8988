import fc from "fast-check";
import { expect, test } from "vitest";
import { evenly } from "../numbers/evenly.ts";
import { acquisitionCostMinor } from "./acquisition-cost-minor.ts";
import { acquisitionSavingMinor } from "./acquisition-saving-minor.ts";
import { cupedLift } from "./cuped-lift.ts";
import { incrementalityPosterior } from "./incrementality-posterior.ts";
import { liftOf } from "./lift-of.ts";
import { proportionInterval } from "./proportion-interval.ts";
import { returnOnSpend } from "./return-on-spend.ts";
import { spendShares } from "./spend-shares.ts";

const column = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 4, maxLength: 20 });

test("return is what came in beyond the spend, per unit spent", () => {
  expect(returnOnSpend(160, 100)).toBeCloseTo(0.6, 12);
  expect(returnOnSpend(0, 100)).toBe(-1);
  expect(() => returnOnSpend(1, 0)).toThrow("spend: must");
  expect(() => returnOnSpend(Number.NaN, 1)).toThrow("incrementalContribution: must");
  expect(() => returnOnSpend(1e308, 1e-9)).toThrow("incrementalContribution: must");
});

test("a reward of 25 euros that brings 40 more returns the published 60 %", () => {
  expect(returnOnSpend(40, 25)).toBeCloseTo(0.6, 12);
});

test("acquisition cost is spend per new customer, and unknown without one", () => {
  expect(acquisitionCostMinor(100_00, 3)).toBe(33_33);
  expect(acquisitionCostMinor(100_00, 0)).toBeNull();
  expect(() => acquisitionCostMinor(-1, 1)).toThrow("spendMinor: must");
  expect(() => acquisitionCostMinor(1, 0.5)).toThrow("newCustomers: must");
});

test("acquisition saved is the typical cost less what each referred customer was rewarded with", () => {
  expect(acquisitionSavingMinor(50_00, [25_00, 0, 60_00])).toBe(25_00 + 50_00 - 10_00);
  expect(acquisitionSavingMinor(50_00, [])).toBe(0);
  expect(() => acquisitionSavingMinor(1, [1, 0.5])).toThrow("row 1, rewardsMinor");
});

test("spend is shown as shares of winning and keeping, once there is any", () => {
  expect(spendShares(300, 100)).toEqual({ acquisition: 0.75, retention: 0.25 });
  expect(spendShares(0, 0)).toBeNull();
  expect(() => spendShares(-1, 0)).toThrow("acquisitionMinor: must");
  expect(() => spendShares(0, -1)).toThrow("retentionMinor: must");
});

test("lift is the difference of means with the standard error of two samples", () => {
  const { lift, standardError } = liftOf([3, 5, 7], [1, 2, 3, 4]);
  expect(lift).toBe(2.5);
  expect(standardError).toBeCloseTo(Math.sqrt(4 / 3 + 5 / 3 / 4), 12);
});

test("a large common level loses no digits of the spread", () => {
  expect(liftOf([1e9 + 3, 1e9 + 5, 1e9 + 7], [1e9 + 1, 1e9 + 3]).standardError).toBeCloseTo(
    Math.sqrt(4 / 3 + 1),
    6,
  );
});

test("an arm that is too small or holds no number is refused", () => {
  expect(() => liftOf([1], [1, 2])).toThrow("exposed: must hold at least 2 customers");
  expect(() => liftOf([1, 2], [1, Infinity])).toThrow("row 1, holdout");
  expect(() => liftOf([1.7e308, -1.7e308], [1, 2])).toThrow("exposed: must");
  expect(() => liftOf([1.7e308, 1.7e308], [-1.7e308, -1.7e308])).toThrow("lift: must");
});

test("spend before the experiment takes its noise out of the lift", () => {
  const before = [10, 20, 30, 40];
  const outcome = before.map((spend) => 2 * spend);
  const result = cupedLift({ outcome: outcome.map((value) => value + 5), before }, { outcome, before });
  expect(result.theta).toBeCloseTo(2, 12);
  expect(result.lift).toBeCloseTo(5, 9);
  expect(result.standardError).toBeCloseTo(0, 9);
});

test("the adjustment corrects for arms that differed before", () => {
  const exposed = { outcome: [22, 42, 62], before: [10, 20, 30] };
  const holdout = { outcome: [40, 60, 80], before: [20, 30, 40] };
  expect(cupedLift(exposed, holdout).lift).toBeCloseTo(2, 9);
});

test("a slope is found around the means, wherever they lie", () => {
  const arm = { outcome: [1, 4, 4, 9], before: [10, 11, 13, 14] };
  expect(cupedLift(arm, arm).theta).toBeCloseTo(1.6, 12);
});

test("spend before that does not vary adjusts nothing", () => {
  const before = [7, 7, 7];
  const adjusted = cupedLift({ outcome: [3, 5, 7], before }, { outcome: [1, 2, 3], before });
  expect(adjusted).toEqual({ ...liftOf([3, 5, 7], [1, 2, 3]), theta: 0 });
});

test("within the arms no other slope leaves less variance", () => {
  fc.assert(
    fc.property(column, column, evenly(-3, 3), (outcome, other, slope) => {
      const size = Math.min(outcome.length, other.length);
      const arm = { outcome: outcome.slice(0, size), before: other.slice(0, size) };
      const { standardError } = cupedLift(arm, arm);
      const skewed = arm.outcome.map((value, row) => value - slope * (arm.before[row] ?? 0));
      expect(standardError).toBeLessThanOrEqual(liftOf(skewed, skewed).standardError + 1e-6);
    }),
  );
});

test("columns that do not fit are refused by arm", () => {
  const good = { outcome: [1, 2], before: [1, 2] };
  expect(() => cupedLift({ ...good, before: [1] }, good)).toThrow(
    "exposed.before: must be as long as the outcome",
  );
  expect(() => cupedLift(good, { ...good, before: [1, 2, 3] })).toThrow("holdout.before: must");
  expect(() => cupedLift(good, { ...good, outcome: [1, Number.NaN] })).toThrow("row 1, holdout.outcome");
});

const counts = {
  exposed: 10_000,
  newAmongExposed: 600,
  attributed: 500,
  heldOut: 10_000,
  newAmongHeldOut: 300,
};

test("without evidence a referral mattered by half, give or take", () => {
  const belief = incrementalityPosterior({ ...counts, newAmongExposed: 0, attributed: 0 });
  expect(belief).toMatchObject({ qHat: null, mean: 0.5 });
  expect([belief.a, belief.b]).toEqual([expect.closeTo(5, 9), expect.closeTo(5, 9)]);
});

test("weak evidence hardly moves the prior, strong evidence replaces it", () => {
  const weak = { exposed: 10, newAmongExposed: 1, attributed: 1, heldOut: 10, newAmongHeldOut: 0 };
  expect(incrementalityPosterior(weak).mean).toBeLessThan(0.6);
  const strong = { exposed: 1e8, newAmongExposed: 6e6, attributed: 5e6, heldOut: 1e8, newAmongHeldOut: 3e6 };
  const belief = incrementalityPosterior(strong);
  expect(belief.qHat).toBeCloseTo(0.6, 12);
  expect(belief.mean).toBeCloseTo(0.6, 3);
  expect(belief.standardDeviation).toBeLessThan(0.01);
});

test("prior and evidence weigh by their precision, that of each group with one success and one failure more", () => {
  const belief = incrementalityPosterior(counts);
  expect(belief.qHat).toBeCloseTo(0.6, 12);
  expect(belief.mean).toBeCloseTo(0.5869004843648167, 12);
  expect(belief.standardDeviation).toBeCloseTo(0.05456338189995045, 12);
});

test("the estimate is clipped and the belief never certain", () => {
  const harmful = incrementalityPosterior({ ...counts, newAmongHeldOut: 9_000 });
  expect(harmful).toMatchObject({ qHat: 0, mean: 0.05 });
  const more = incrementalityPosterior({ ...counts, newAmongExposed: 9_000, newAmongHeldOut: 0 });
  expect(more).toMatchObject({ qHat: 1, mean: 0.95 });
});

test("a belief is a proper Beta whose mean and spread are those it states", () => {
  const size = fc.integer({ min: 1, max: 100_000 });
  const part = evenly(0, 1);
  fc.assert(
    fc.property(size, size, part, part, part, (exposed, heldOut, p, share, p0) => {
      const newAmongExposed = Math.floor(p * exposed);
      const attributed = Math.floor(share * newAmongExposed);
      const newAmongHeldOut = Math.floor(p0 * heldOut);
      const { a, b, mean, standardDeviation } = incrementalityPosterior({
        exposed,
        heldOut,
        newAmongExposed,
        attributed,
        newAmongHeldOut,
      });
      expect(a).toBeGreaterThan(0);
      expect(b).toBeGreaterThan(0);
      expect(a / (a + b)).toBeCloseTo(mean, 9);
      expect(Math.sqrt((mean * (1 - mean)) / (a + b + 1))).toBeCloseTo(standardDeviation, 9);
    }),
  );
});

test("impossible counts are refused by name", () => {
  expect(() => incrementalityPosterior({ ...counts, exposed: 0 })).toThrow("exposed: must");
  expect(() => incrementalityPosterior({ ...counts, heldOut: 0 })).toThrow("heldOut: must");
  expect(() => incrementalityPosterior({ ...counts, attributed: 601 })).toThrow(
    "attributed: must be at most 600",
  );
  expect(() => incrementalityPosterior({ ...counts, newAmongHeldOut: -1 })).toThrow("newAmongHeldOut: must");
});

test("a share carries Wilson's interval", () => {
  const { share, low, high } = proportionInterval(8, 10);
  expect(share).toBe(0.8);
  expect(low).toBeCloseTo(0.4901625, 6);
  expect(high).toBeCloseTo(0.9433178, 6);
  expect(proportionInterval(0, 10)).toMatchObject({ low: 0, high: expect.closeTo(0.2775328, 6) });
  expect(proportionInterval(10, 10)).toMatchObject({ low: expect.closeTo(0.7224672, 6), high: 1 });
  expect(() => proportionInterval(0, 0)).toThrow("trials: must");
  expect(() => proportionInterval(2, 1)).toThrow("successes: must not exceed the trials");
});
