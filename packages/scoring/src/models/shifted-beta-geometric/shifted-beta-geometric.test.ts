import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isReferenceDataMissing, referenceNote } from "../../reference-data.ts";
import { readOracle } from "../simulated/read-oracle.ts";
import { seededRandom } from "../simulated/seeded-random.ts";
import { fitShiftedBetaGeometric } from "./fit-shifted-beta-geometric.ts";
import { sbgExpectedLifetime } from "./sbg-expected-lifetime.ts";
import type { ShiftedBetaGeometricParams } from "./sbg-params.ts";
import { sbgResidualLifetime } from "./sbg-residual-lifetime.ts";
import { sbgRetentionRate } from "./sbg-retention-rate.ts";
import { sbgSurvival } from "./sbg-survival.ts";

type Cohort = { survivors: number[] };

describe.skipIf(isReferenceDataMissing)(`the published subscription cohorts${referenceNote}`, () => {
  test.each(["sbg.fit.regular", "sbg.fit.highend"])("%s has the published parameters", (id) => {
    const { input, expected } = readOracle<Cohort, ShiftedBetaGeometricParams>(id);
    const fit = fitShiftedBetaGeometric(input.survivors);
    expect(Math.abs(fit.alpha - expected.alpha)).toBeLessThan(0.0015);
    expect(Math.abs(fit.beta - expected.beta)).toBeLessThan(0.0015);
  });

  test("the regular cohort has the exact parameters, likelihood and survival", () => {
    type Exact = ShiftedBetaGeometricParams & { LL: number; S_0_12: number[] };
    const { input, expected } = readOracle<Cohort, Exact>("sbg.fit.regular.exact");
    const fit = fitShiftedBetaGeometric(input.survivors);
    expect(Math.abs(fit.alpha / expected.alpha - 1)).toBeLessThan(1e-5);
    expect(Math.abs(fit.beta / expected.beta - 1)).toBeLessThan(1e-5);
    expect(Math.abs(fit.logLikelihood - expected.LL)).toBeLessThan(1e-5);
    for (const [t, share] of expected.S_0_12.entries()) {
      expect(Math.abs(sbgSurvival(fit, t) / share - 1)).toBeLessThan(1e-6);
    }
  });

  test.each(["sbg.holdout.regular", "sbg.holdout.highend"])(
    "%s: twelve years are forecast within 5 %%",
    (id) => {
      type Input = ShiftedBetaGeometricParams & { t: number[] };
      const { input, expected } = readOracle<Input, { observed_pct: number[] }>(id);
      for (const [i, t] of input.t.entries()) {
        expect(Math.abs((sbgSurvival(input, t) * 100) / (expected.observed_pct[i] ?? 1) - 1)).toBeLessThan(
          0.05,
        );
      }
    },
  );

  test("residual lifetimes are those of the published table", () => {
    type Input = { d: number; n: number[]; case1: [number, number]; case2: [number, number] };
    const { input, expected } = readOracle<Input, { case1: number[]; case2: number[] }>("sbg.derl.published");
    for (const name of ["case1", "case2"] as const) {
      const [alpha, beta] = input[name];
      for (const [i, n] of input.n.entries()) {
        const lifetime = sbgResidualLifetime({ alpha, beta }, n, input.d);
        expect(Math.abs(lifetime - (expected[name][i] ?? 0))).toBeLessThan(0.02);
      }
    }
  });
});

test("the fit finds the parameters a cohort was drawn from", () => {
  const random = seededRandom(21);
  const truth = { alpha: 0.8, beta: 2.2 };
  const lives = Array.from({ length: 30_000 }, () => {
    const leaves = random.beta(truth.alpha, truth.beta);
    return Math.floor(Math.log(random.uniform()) / Math.log1p(-leaves));
  });
  const survivors = Array.from({ length: 10 }, (_, t) => lives.filter((life) => life >= t).length);
  const fit = fitShiftedBetaGeometric(survivors);
  expect(Math.abs(fit.alpha - truth.alpha)).toBeLessThan(4 * (fit.standardErrors?.alpha ?? 0));
  expect(Math.abs(fit.beta - truth.beta)).toBeLessThan(4 * (fit.standardErrors?.beta ?? 0));
});

test("a cohort that all stays or all leaves fits to finite numbers", () => {
  for (const survivors of [
    [10, 10, 10],
    [10, 0, 0],
  ]) {
    const { alpha, beta, logLikelihood } = fitShiftedBetaGeometric(survivors);
    expect([alpha, beta, logLikelihood].every(Number.isFinite)).toBe(true);
  }
  const held = fitShiftedBetaGeometric([10, 10], {
    prior: { center: { alpha: 1, beta: 3 }, logDeviation: 0.5 },
  });
  expect(held.beta).toBeGreaterThan(3);
});

test("where every chance of leaving is as likely, one in t + 1 is left after t renewals", () => {
  const params = { alpha: 1, beta: 1 };
  for (const t of [0, 1, 2, 7, 100]) expect(sbgSurvival(params, t)).toBeCloseTo(1 / (t + 1), 13);
  for (const t of [1, 2, 7, 100]) expect(sbgRetentionRate(params, t)).toBeCloseTo(t / (t + 1), 13);
});

test("the likelihood of a cohort is the chance that each left when they did or is still there", () => {
  const survivors = [100, 70, 55, 48];
  const { alpha, beta, logLikelihood } = fitShiftedBetaGeometric(survivors);
  const left = (t: number): number => sbgSurvival({ alpha, beta }, t);
  const logs = survivors.map((stayed, t) => {
    const next = survivors[t + 1];
    return next === undefined
      ? stayed * Math.log(left(t))
      : (stayed - next) * Math.log(left(t) - left(t + 1));
  });
  expect(logLikelihood).toBeCloseTo(
    logs.reduce((sum, log) => sum + log, 0),
    9,
  );
});

const parameter = fc.double({ min: 0.02, max: 50, noNaN: true });

test("survival is the product of the retention rates, which rise", () => {
  fc.assert(
    fc.property(parameter, parameter, fc.integer({ min: 1, max: 60 }), (alpha, beta, t) => {
      const params = { alpha, beta };
      const product = sbgSurvival(params, t - 1) * sbgRetentionRate(params, t);
      expect(Math.abs(sbgSurvival(params, t) / product - 1)).toBeLessThan(1e-9);
      expect(sbgRetentionRate(params, t + 1)).toBeGreaterThan(sbgRetentionRate(params, t));
    }),
  );
});

test("lifetimes are the discounted sum of survivals", () => {
  fc.assert(
    fc.property(parameter, parameter, fc.integer({ min: 1, max: 20 }), (alpha, beta, n) => {
      const params = { alpha, beta };
      const rate = 0.15;
      let lifetime = 0;
      let residual = 0;
      for (let t = 0; t < 400; t += 1) {
        lifetime += sbgSurvival(params, t) / (1 + rate) ** t;
        residual += sbgSurvival(params, n + t) / sbgSurvival(params, n - 1) / (1 + rate) ** t;
      }
      expect(Math.abs(sbgExpectedLifetime(params, rate) / lifetime - 1)).toBeLessThan(1e-9);
      expect(Math.abs(sbgResidualLifetime(params, n, rate) / residual - 1)).toBeLessThan(1e-9);
    }),
    { numRuns: 40 },
  );
});

test("without discounting the lifetime goes to its limit, not to infinity or a standstill", () => {
  expect(sbgResidualLifetime({ alpha: 3.8, beta: 15.2 }, 1, 1e-9)).toBeCloseTo(15.2 / 2.8, 6);
});

test("impossible cohorts, times and rates are refused", () => {
  const refuses = (attempt: () => unknown, wanted: object): void =>
    expect(attempt).toThrow(expect.objectContaining(wanted));
  refuses(() => fitShiftedBetaGeometric([5]), { field: "survivors", reason: "needs at least one renewal" });
  refuses(() => fitShiftedBetaGeometric([5, 6]), { field: "survivors", row: 1, reason: "6 are left of 5" });
  refuses(() => fitShiftedBetaGeometric([5, -1]), { field: "survivors", row: 1 });
  refuses(() => fitShiftedBetaGeometric([0, 0]), { field: "survivors", row: 0 });
  const params = { alpha: 1, beta: 1 };
  refuses(() => sbgSurvival(params, -1), { field: "t" });
  refuses(() => sbgRetentionRate(params, 0), { field: "t" });
  refuses(() => sbgResidualLifetime(params, 0, 0.1), { field: "n" });
  refuses(() => sbgResidualLifetime(params, 1, 0), { field: "discountRate" });
  refuses(() => sbgExpectedLifetime(params, -1), { field: "discountRate" });
  const broken = { alpha: 0, beta: 1 };
  refuses(() => sbgSurvival(broken, 1), { field: "alpha" });
  refuses(() => sbgRetentionRate({ alpha: 1, beta: -1 }, 1), { field: "beta" });
  refuses(() => sbgExpectedLifetime(broken, 0.1), { field: "alpha" });
  refuses(() => sbgResidualLifetime(broken, 1, 0.1), { field: "alpha" });
});
