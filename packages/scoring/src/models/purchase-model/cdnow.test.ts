import { describe, expect, test } from "vitest";
import { isReferenceDataMissing, referenceNote } from "../../reference-data.ts";
import { fitBgNbd } from "../bg-nbd/fit-bg-nbd.ts";
import { groupCells } from "../columns/group-cells.ts";
import { fitMbgNbd } from "../mbg-nbd/fit-mbg-nbd.ts";
import { mbgNbdExpectedPurchasesNewCustomer } from "../mbg-nbd/mbg-nbd-expected-purchases-new-customer.ts";
import { bgNbdExpectedPurchasesNewCustomer } from "../bg-nbd/bg-nbd-expected-purchases-new-customer.ts";
import { bgNbdExpectedPurchases } from "../bg-nbd/bg-nbd-expected-purchases.ts";
import { bgNbdExpectedPurchasesAll } from "../bg-nbd/bg-nbd-expected-purchases-all.ts";
import { bgNbdProbabilityOfCount } from "../bg-nbd/bg-nbd-probability-of-count.ts";
import type { BgNbdParams } from "../bg-nbd/bg-nbd-params.ts";
import { fitParetoNbd } from "../pareto-nbd/fit-pareto-nbd.ts";
import { paretoNbdExpectedPurchases } from "../pareto-nbd/pareto-nbd-expected-purchases.ts";
import { paretoNbdProbabilityAlive } from "../pareto-nbd/pareto-nbd-probability-alive.ts";
import type { ParetoNbdParams } from "../pareto-nbd/pareto-nbd-params.ts";
import { cdnowRounded, cdnowWeeks } from "../simulated/cdnow.ts";
import { readOracle } from "../simulated/read-oracle.ts";
import { purchaseLogLikelihood } from "./purchase-log-likelihood.ts";

type FitOracle = Record<string, number> & { LL: number; se: number[] };

const relative = (actual: number, wanted: number): number => Math.abs(actual / wanted - 1);

describe.skipIf(isReferenceDataMissing)(`CDNOW and the published figures${referenceNote}`, () => {
  test.each([
    ["bgnbd.fit.cdnow.exact_days", cdnowWeeks],
    ["bgnbd.fit.cdnow.rounded_csv", cdnowRounded],
  ] as const)("%s: parameters to 6 digits, likelihood to 1e-5, standard errors to .1 %%", (id, columns) => {
    const { expected } = readOracle<unknown, FitOracle>(id);
    const fit = fitBgNbd(columns());
    for (const [i, name] of (["r", "alpha", "a", "b"] as const).entries()) {
      expect(relative(fit[name], expected[name] ?? 0)).toBeLessThan(1e-6);
      expect(relative(fit.standardErrors?.[name] ?? 0, expected.se[i] ?? 0)).toBeLessThan(1e-3);
    }
    expect(Math.abs(fit.logLikelihood - expected.LL)).toBeLessThan(1e-5);
  });

  test("the BG/NBD fit is the published one, and its likelihood at the published parameters that of a peer", () => {
    const published = readOracle<unknown, FitOracle>("bgnbd.fit.cdnow.published").expected;
    const fit = fitBgNbd(cdnowWeeks());
    for (const name of ["r", "alpha", "a", "b"] as const)
      expect(Math.abs(fit[name] - (published[name] ?? 0))).toBeLessThan(1e-3);
    expect(Math.abs(fit.logLikelihood - published.LL)).toBeLessThan(0.1);
    const at = readOracle<{ params: BgNbdParams }, { LL: number }>("bgnbd.ll.cdnow.at_published");
    const model = { purchaseModel: "bgNbd", purchaseParams: at.input.params } as const;
    expect(Math.abs(purchaseLogLikelihood(model, cdnowWeeks()) - at.expected.LL)).toBeLessThan(1e-6);
  });

  test("days and weeks, rows and cells give one fit", () => {
    const weeks = cdnowWeeks();
    const inWeeks = fitBgNbd(weeks);
    const days = { ...weeks, recency: weeks.recency.map((t) => t * 7), age: weeks.age.map((t) => t * 7) };
    const inDays = fitBgNbd(days);
    expect(relative(inDays.alpha, inWeeks.alpha * 7)).toBeLessThan(1e-8);
    expect(relative(inDays.b, inWeeks.b)).toBeLessThan(1e-8);
    const cells = groupCells(weeks);
    expect(cells.count.length).toBeLessThan(weeks.frequency.length);
    expect(relative(fitBgNbd(cells).a, inWeeks.a)).toBeLessThan(1e-8);
  });

  test("expectations and counts are those of the published spreadsheets", () => {
    const one = readOracle<{ params: BgNbdParams; x: number; t_x: number; T: number; t: number }, number>(
      "bgnbd.cond_exp.published",
    );
    const { params, x, t_x: tx, T, t } = one.input;
    expect(Math.abs(bgNbdExpectedPurchases(params, x, tx, T, t) - one.expected)).toBeLessThan(0.001);
    const path = readOracle<{ t: number[] }, number[]>("bgnbd.expectation.published");
    // The spreadsheet's figures come from the unrounded fit: three digits of r alone move them by .0015.
    const fit = fitBgNbd(cdnowWeeks());
    for (const [i, time] of path.input.t.entries()) {
      const value = bgNbdExpectedPurchasesNewCustomer(fit, time);
      expect(Math.abs(value - (path.expected[i] ?? 0))).toBeLessThan(0.0006);
    }
    const counts = readOracle<{ params: BgNbdParams; cases: { t: number; n: number }[] }, number[]>(
      "bgnbd.pmf.published",
    );
    for (const [i, { t: time, n }] of counts.input.cases.entries()) {
      const chance = bgNbdProbabilityOfCount(counts.input.params, time, n);
      expect(relative(chance, counts.expected[i] ?? 0)).toBeLessThan(2e-6);
    }
  });

  test("fitted on 39 weeks BG/NBD forecasts 1,653 purchases for the next 39, where 1,882 happened", () => {
    const data = cdnowWeeks();
    const forecast = bgNbdExpectedPurchasesAll(fitBgNbd(data), data, 39);
    expect(Math.round(forecast.reduce((sum, value) => sum + value, 0))).toBe(1653);
    expect(data.holdout.reduce((sum, value) => sum + value, 0)).toBe(1882);
  });

  test("the MBG/NBD fit is the published one, and a new customer counts for b/(a+b)", () => {
    const { expected } = readOracle<unknown, FitOracle>("mbgnbd.fit.cdnow");
    const fit = fitMbgNbd(cdnowWeeks());
    for (const name of ["r", "alpha", "a", "b"] as const) {
      expect(Math.abs(fit[name] - (expected[name] ?? 0))).toBeLessThan(0.001);
    }
    const ratio = readOracle<{ params: BgNbdParams }, { ratio_to_P1: number }>("mbgnbd.new_customer");
    const { params } = ratio.input;
    // At once few have bought: r t/alpha per customer alive.
    const soon = mbgNbdExpectedPurchasesNewCustomer(params, 1e-9) / ((params.r * 1e-9) / params.alpha);
    expect(relative(soon, ratio.expected.ratio_to_P1)).toBeLessThan(1e-8);
    expect(relative(params.b / (params.a + params.b), ratio.expected.ratio_to_P1)).toBeLessThan(1e-12);
  });

  test("the Pareto/NBD fit is the published one and no worse than the peers'", () => {
    const published = readOracle<unknown, FitOracle>("pnbd.fit.cdnow.published").expected;
    const peer = readOracle<unknown, FitOracle>("pnbd.fit.cdnow.peer").expected;
    const fit = fitParetoNbd(cdnowWeeks());
    expect(fit.logLikelihood).toBeGreaterThan(peer.LL - 1e-6);
    expect(Math.abs(fit.logLikelihood - peer.LL)).toBeLessThan(1e-3);
    for (const name of ["r", "alpha", "s", "beta"] as const) {
      expect(Math.abs(fit[name] - (published[name] ?? 0))).toBeLessThan(0.005);
      expect(relative(fit[name], peer[name] ?? 0)).toBeLessThan(0.002);
    }
  });

  test("the Pareto/NBD vignette's customers come out as printed", () => {
    type Vignette = { b: { params: [number, number, number, number] } };
    const { input, expected } = readOracle<Vignette, { a: number; b: number; c: number }>("pnbd.vignette");
    const [r, alpha, s, beta] = input.b.params;
    const printed: ParetoNbdParams = { r, alpha, s, beta };
    const fit = fitParetoNbd(cdnowWeeks());
    expect(Math.abs(paretoNbdExpectedPurchases(fit, 26, 30.86, 31, 52) - expected.a)).toBeLessThan(0.01);
    expect(Math.abs(paretoNbdProbabilityAlive(printed, 26, 30.86, 31) - expected.b)).toBeLessThan(1e-4);
    expect(Math.abs(paretoNbdProbabilityAlive(fit, 0, 0, 39) - expected.c)).toBeLessThan(0.01);
  });
});
