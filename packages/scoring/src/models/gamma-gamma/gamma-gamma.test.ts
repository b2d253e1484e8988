import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isReferenceDataMissing, referenceNote } from "../../reference-data.ts";
import { cdnowWeeks } from "../simulated/cdnow.ts";
import { readOracle } from "../simulated/read-oracle.ts";
import { seededRandom } from "../simulated/seeded-random.ts";
import { fitGammaGamma } from "./fit-gamma-gamma.ts";
import { gammaGammaExpectedSpendAll } from "./gamma-gamma-expected-spend-all.ts";
import { gammaGammaExpectedSpend } from "./gamma-gamma-expected-spend.ts";
import type { GammaGammaParams } from "./gamma-gamma-params.ts";

const simulateSpend = (customers: number, { p, q, v }: GammaGammaParams) => {
  const random = seededRandom(11);
  const frequency = Float64Array.from({ length: customers }, (_, row) => row % 6);
  const monetary = frequency.map((x) => {
    const rate = random.gamma(q) / v;
    return x === 0 ? 0 : random.gamma(p * x) / rate / x;
  });
  return { frequency, monetary };
};

describe.skipIf(isReferenceDataMissing)(`Gamma-Gamma on CDNOW${referenceNote}`, () => {
  test("the fit is the published one, its likelihood at least the peers'", () => {
    const { expected } = readOracle<unknown, GammaGammaParams & { LL: number }>("gg.fit.cdnow");
    const fit = fitGammaGamma(cdnowWeeks());
    for (const name of ["p", "q", "v"] as const)
      expect(Math.abs(fit[name] - expected[name])).toBeLessThan(0.01);
    expect(Math.abs(fit.logLikelihood - expected.LL)).toBeLessThan(0.01);
    expect(fit).toMatchObject({ repeaters: 946, correlated: false });
  });

  test("expected spend is that of the published spreadsheet", () => {
    type Rows = { params: GammaGammaParams; rows: { x: number; m: number }[] };
    const { input, expected } = readOracle<Rows, number[]>("gg.cond_spend.published");
    for (const [i, { x, m }] of input.rows.entries()) {
      const spend = gammaGammaExpectedSpend(input.params, x, m) ?? 0;
      expect(Math.abs(spend - (expected[i] ?? 0))).toBeLessThan(0.1);
    }
  });
});

test("Gamma-Gamma finds the parameters its spend was drawn from, on few rows, on many and on counted ones", () => {
  const truth = { p: 4, q: 5, v: 60 };
  for (const customers of [9_000, 60_000]) {
    const data = simulateSpend(customers, truth);
    const fit = fitGammaGamma(data);
    for (const name of ["p", "q", "v"] as const) {
      expect(Math.abs(fit[name] - truth[name])).toBeLessThan(4 * (fit.standardErrors?.[name] ?? 0));
    }
    const counted = fitGammaGamma({ ...data, count: data.frequency.map(() => 2) });
    expect(counted.p / fit.p).toBeCloseTo(1, 7);
    expect(counted.logLikelihood / fit.logLikelihood).toBeCloseTo(2, 9);
    expect(fit.correlated).toBe(false);
  }
});

test("money in cents or dollars makes one fit", () => {
  const data = simulateSpend(3_000, { p: 4, q: 5, v: 60 });
  const dollars = fitGammaGamma(data);
  const cents = fitGammaGamma({ ...data, monetary: data.monetary.map((m) => m * 100) });
  expect(cents.p / dollars.p).toBeCloseTo(1, 8);
  expect(cents.v / dollars.v).toBeCloseTo(100, 6);
});

test("spend that rises with frequency breaks the model's assumption and is reported", () => {
  const frequency = Array.from({ length: 400 }, (_, row) => 1 + (row % 9));
  const fit = fitGammaGamma({ frequency, monetary: frequency.map((x, row) => x * 10 + (row % 3)) });
  expect(fit.correlation).toBeGreaterThan(0.9);
  expect(fit.correlated).toBe(true);
});

test("the correlation is Pearson's among the repeaters, a counted row weighing as its customers do", () => {
  const [frequency, monetary] = [
    [0, 1, 2, 2, 5],
    [0, 30, 10, 45, 60],
  ];
  const fit = fitGammaGamma({ frequency, monetary, count: [9, 2, 1, 1, 1] });
  // x = 1 1 2 2 5 around 2.2, m = 30 30 10 45 60 around 35.
  expect(fit.correlation).toBeCloseTo(85 / Math.sqrt(10.8 * 1_400), 12);
  expect(fit).toMatchObject({ repeaters: 5, correlated: true });
});

test("where nothing varies the correlation is 0, and where nobody came back the fit is refused", () => {
  expect(fitGammaGamma({ frequency: [1, 1, 1], monetary: [5, 6, 7] }).correlation).toBe(0);
  expect(() => fitGammaGamma({ frequency: [0], monetary: [0] })).toThrow(
    "frequency: nobody has a repeat purchase",
  );
});

test("expected spend lies between what the customer and what everybody spends", () => {
  const spend = fc.double({ min: 0.01, max: 10_000, noNaN: true });
  fc.assert(
    fc.property(fc.nat(50), spend, (x, m) => {
      const params = { p: 6.25, q: 3.74, v: 15.44 };
      const everybody = gammaGammaExpectedSpend(params, 0, 0) ?? 0;
      const value = gammaGammaExpectedSpend(params, x, m) ?? 0;
      expect(value).toBeGreaterThanOrEqual(Math.min(m, everybody) * (1 - 1e-12));
      expect(value).toBeLessThanOrEqual(Math.max(m, everybody) * (1 + 1e-12));
    }),
  );
});

test("without a mean under the model one customer gets no number, a column the median of the repeaters", () => {
  const params = { p: 0.3, q: 0.5, v: 10 };
  expect(gammaGammaExpectedSpend(params, 0, 0)).toBeNull();
  expect(gammaGammaExpectedSpend(params, 1, 40)).toBeNull();
  const odd = { frequency: [0, 1, 1, 1], monetary: [0, 40, 20, 90] };
  expect(gammaGammaExpectedSpendAll(params, odd)[0]).toBe(40);
  expect(gammaGammaExpectedSpendAll(params, { frequency: [0, 1, 1], monetary: [0, 40, 20] })[0]).toBe(30);
  expect(gammaGammaExpectedSpendAll(params, { frequency: [0], monetary: [0] })[0]).toBe(0);
});

test("columns of spend answer row by row what one customer at a time is told", () => {
  const params = { p: 6.25, q: 3.74, v: 15.44 };
  const columns = { frequency: [0, 2, 7], monetary: [0, 22.35, 73.74] };
  const all = gammaGammaExpectedSpendAll(params, columns);
  for (const [row, x] of columns.frequency.entries()) {
    expect(all[row]).toBe(gammaGammaExpectedSpend(params, x, columns.monetary[row] ?? 0));
  }
  expect(() => gammaGammaExpectedSpend(params, 1, 0)).toThrow(expect.objectContaining({ field: "m" }));
  expect(() => gammaGammaExpectedSpend(params, 0.5, 1)).toThrow(expect.objectContaining({ field: "x" }));
  expect(() => gammaGammaExpectedSpend({ ...params, q: 0 }, 1, 1)).toThrow(
    expect.objectContaining({ field: "q" }),
  );
  expect(() => gammaGammaExpectedSpendAll({ ...params, v: -1 }, columns)).toThrow(
    expect.objectContaining({ field: "v" }),
  );
});
