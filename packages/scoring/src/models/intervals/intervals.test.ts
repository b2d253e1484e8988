import { expect, test } from "vitest";
import { fitGammaGamma } from "../gamma-gamma/fit-gamma-gamma.ts";
import { fitPool } from "../pool/fit-pool.ts";
import { purchaseModels } from "../purchase-model/purchase-model.ts";
import { betaDropoutBehaviour } from "../simulated/behaviours.ts";
import { simulateHistories } from "../simulated/simulate-histories.ts";
import { deltaInterval } from "./delta-interval.ts";
import { expectedPurchasesInterval } from "./expected-purchases-interval.ts";
import { residualValueInterval } from "./residual-value-interval.ts";

const behave = betaDropoutBehaviour({ r: 0.6, alpha: 5, a: 0.9, b: 2.5 }, false);
const data = simulateHistories({ customers: 2_000, seed: 41, longestAge: 100, whole: true, behave });

test("the interval of a linear function is the textbook one", () => {
  const { expected, lower, upper, total } = deltaInterval(
    [2, 3],
    [
      [0.04, 0],
      [0, 0.09],
    ],
    ([x = 0, y = 0]) => Float64Array.of(-x, 0, -(x + y)),
  );
  expect(expected).toEqual(Float64Array.of(-2, 0, -5));
  expect(upper[0]).toBeCloseTo(-2 + 1.96 * 0.2, 4);
  expect([lower[1], upper[1]]).toEqual([0, 0]);
  expect(lower[2]).toBeCloseTo(-5 - 1.96 * Math.sqrt(0.13), 3);
  expect(total.expected).toBe(-7);
});

test("an interval wider than any number is capped at one", () => {
  const { lower, upper } = deltaInterval([1], [[1e300]], ([x = 0]) => Float64Array.of(x * 1e200));
  expect(upper[0]).toBeLessThan(Infinity);
  expect(lower[0]).toBeGreaterThan(0);
});

test("every model's expectation lies inside its interval, and the total's is narrower than the sum of its parts", () => {
  for (const model of purchaseModels) {
    const interval = expectedPurchasesInterval(fitPool(data, model), data, 52);
    if (interval === null) throw new Error("no interval");
    const { expected, lower, upper, total } = interval;
    for (const [row, value] of expected.entries()) {
      expect(lower[row]).toBeLessThan(value);
      expect(upper[row]).toBeGreaterThan(value);
    }
    expect(total.lower).toBeLessThan(total.expected);
    expect(total.upper - total.lower).toBeLessThanOrEqual(
      upper.reduce((sum, value, row) => sum + value - (lower[row] ?? 0), 0),
    );
  }
});

test("the true total nearly always lies inside the interval of the total", () => {
  let inside = 0;
  for (let seed = 1; seed <= 10; seed += 1) {
    const truth = { r: 0.6, alpha: 5, a: 0.9, b: 2.5 };
    const sample = simulateHistories({ customers: 600, seed, longestAge: 60, whole: true, behave });
    const interval = expectedPurchasesInterval(fitPool(sample, "bgNbd"), sample, 52);
    const exact = expectedPurchasesInterval(
      {
        purchaseModel: "bgNbd",
        purchaseParams: truth,
        report: {
          logLikelihood: 0,
          standardErrors: null,
          covariance: [
            [0, 0, 0, 0],
            [0, 0, 0, 0],
            [0, 0, 0, 0],
            [0, 0, 0, 0],
          ],
          iterations: 0,
        },
      },
      sample,
      52,
    );
    const total = exact?.total.expected ?? 0;
    if (interval !== null && total > interval.total.lower && total < interval.total.upper) inside += 1;
  }
  expect(inside).toBeGreaterThanOrEqual(8);
});

test("the value still to come has an interval from both fits, and none where one of them is not settled", () => {
  const data = simulateHistories({ customers: 400, seed: 42, longestAge: 20, whole: true, behave });
  const monetary = data.frequency.map((x, row) => (x === 0 ? 0 : 20 + (row % 50)));
  const purchaseFit = fitPool(data, "bgNbd");
  const spendFit = fitGammaGamma({ ...data, monetary });
  const rest = { columns: { ...data, monetary }, annualDiscount: 0.15, unitsPerYear: 52, margin: 0.4 };
  const interval = residualValueInterval({ purchaseFit, spendFit, ...rest });
  expect(interval?.total.lower).toBeLessThan(interval?.total.expected ?? 0);
  const sure = {
    ...spendFit,
    covariance: [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
  };
  const narrower = residualValueInterval({ purchaseFit, spendFit: sure, ...rest });
  expect(narrower?.total.upper).toBeLessThan(interval?.total.upper ?? 0);
  expect(
    residualValueInterval({ purchaseFit, spendFit: { ...spendFit, covariance: null }, ...rest }),
  ).toBeNull();
  const unsettled = { ...purchaseFit, report: { ...purchaseFit.report, covariance: null } };
  expect(residualValueInterval({ purchaseFit: unsettled, spendFit, ...rest })).toBeNull();
  expect(expectedPurchasesInterval(unsettled, data, 52)).toBeNull();
});
