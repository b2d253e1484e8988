import { expect, test } from "vitest";
import { at } from "../../numbers/at.ts";
import type { GammaGammaFit } from "../gamma-gamma/fit-gamma-gamma.ts";
import { residualLifetimeValue } from "../lifetime-value/residual-lifetime-value.ts";
import type { PurchaseModelFit } from "../purchase-model/fit-purchase-model.ts";
import { parameterVector } from "../purchase-model/parameter-vector.ts";
import type { ParametrisedModel } from "../purchase-model/purchase-model.ts";
import { betaDropoutBehaviour } from "../simulated/behaviours.ts";
import { functionsOf } from "../simulated/functions-of.ts";
import { simulateHistories } from "../simulated/simulate-histories.ts";
import { type ExpectedOwnInput, expectedOwnValues } from "./expected-own-values.ts";
import { residualValueInterval } from "./residual-value-interval.ts";

const behave = betaDropoutBehaviour({ r: 0.6, alpha: 5, a: 0.9, b: 2.5 }, false);
const histories = simulateHistories({ customers: 50, seed: 43, longestAge: 30, whole: true, behave });
const columns = {
  ...histories,
  monetary: histories.frequency.map((x, row) => (x === 0 ? 0 : 20 + (row % 50))),
};
const rows = columns.frequency.length;
const terms = { columns, annualDiscount: 0.15, unitsPerYear: 52, servingCostPerPurchase: 3 };
/** A tenth of each parameter as its standard error, each on its own. */
const covarianceOf = (values: readonly number[]): number[][] =>
  values.map((value, i) => values.map((_, j) => (i === j ? (value / 10) ** 2 : 0)));
const fitOf = (model: ParametrisedModel): PurchaseModelFit => ({
  ...model,
  report: {
    logLikelihood: -1,
    standardErrors: null,
    covariance: covarianceOf(parameterVector(model).values),
    iterations: 1,
  },
});
const beta = { r: 0.6, alpha: 5, a: 0.9, b: 2.5 };
const fits = [
  fitOf({ purchaseModel: "bgNbd", purchaseParams: beta }),
  fitOf({ purchaseModel: "mbgNbd", purchaseParams: beta }),
  fitOf({ purchaseModel: "paretoNbd", purchaseParams: { r: 0.6, alpha: 5, s: 0.6, beta: 12 } }),
  fitOf({ purchaseModel: "nbd", purchaseParams: { r: 0.6, alpha: 5 } }),
];
const purchaseFit = fitOf({ purchaseModel: "bgNbd", purchaseParams: beta });
const stored = { ...purchaseFit, covariance: purchaseFit.report.covariance };
const spendFit: GammaGammaFit = {
  p: 6.25,
  q: 3.74,
  v: 15.44,
  logLikelihood: -1,
  standardErrors: null,
  covariance: covarianceOf([6.25, 3.74, 15.44]),
  iterations: 1,
  repeaters: 50,
  correlation: 0,
  correlated: false,
};
const input: ExpectedOwnInput = {
  ...terms,
  purchaseFit: stored,
  spendFit,
  medianSpend: 40,
  margins: new Float64Array(rows).fill(0.4),
};

const worstDifference = (left: ArrayLike<number>, right: ArrayLike<number>): number =>
  Math.max(...Array.from(left, (value, row) => Math.abs(value - at(right, row)) / Math.abs(at(right, row))));

test.each(fits)(
  "under $purchaseModel it is the value still to come with its interval, and the chance of being active",
  (fit) => {
    const own = expectedOwnValues({ ...input, purchaseFit: { ...fit, covariance: fit.report.covariance } });
    const interval = residualValueInterval({ purchaseFit: fit, spendFit, ...terms, margin: 0.4 });
    expect(worstDifference(own.expected, interval?.expected ?? [])).toBeLessThan(1e-12);
    expect(worstDifference(own.low ?? [], interval?.lower ?? [])).toBeLessThan(1e-9);
    expect(worstDifference(own.high ?? [], interval?.upper ?? [])).toBeLessThan(1e-9);
    expect(worstDifference(own.alive, functionsOf(fit).aliveAll(histories))).toBeLessThan(1e-12);
    expect(own.low).toHaveLength(rows);
  },
);

test("each customer is valued by a margin of their own", () => {
  const margins = Array.from({ length: rows }, (_, row) => (row % 11) / 10);
  const own = expectedOwnValues({ ...input, margins });
  for (const row of [0, 3, 11, 20]) {
    const margin = at(margins, row);
    const alike = residualLifetimeValue({ ...purchaseFit, spendParams: spendFit, ...terms, margin });
    expect(own.expected[row]).toBeCloseTo(at(alike, row), 9);
  }
  expect(at(own.expected, 11)).toBeLessThan(0);
  expect(own.low?.every((value, row) => value <= at(own.expected, row))).toBe(true);
  expect(own.high?.every((value, row) => value >= at(own.expected, row))).toBe(true);
});

test("without a covariance of both fits there are no ends, rather than ends that promise certainty", () => {
  const whole = expectedOwnValues(input);
  for (const unsettled of [
    { ...input, purchaseFit: { ...stored, covariance: null } },
    { ...input, spendFit: { ...spendFit, covariance: null } },
    { ...input, purchaseFit: { ...stored, covariance: null }, spendFit: null },
  ]) {
    expect(expectedOwnValues(unsettled)).toMatchObject({ low: null, high: null, alive: whole.alive });
  }
  const { expected } = expectedOwnValues({ ...input, spendFit: { ...spendFit, covariance: null } });
  expect(expected).toEqual(whole.expected);
});

test("where spend has no model everybody spends the median, and the interval is that of the purchases", () => {
  const own = expectedOwnValues({ ...input, spendFit: null });
  const { residual } = functionsOf(purchaseFit);
  const rate = Math.log1p(0.15) / 52;
  for (const row of [0, 7, 40]) {
    const count = residual(at(columns.frequency, row), at(columns.recency, row), at(columns.age, row), rate);
    expect(own.expected[row]).toBeCloseTo(count * (0.4 * 40 - 3), 9);
  }
  const whole = expectedOwnValues(input);
  const widths = (of: typeof own): number => Math.log(at(of.high ?? [], 0) / at(of.low ?? [], 0));
  expect(widths(own)).toBeGreaterThan(0);
  expect(widths(own)).toBeLessThan(widths(whole));
});

test("whom the spend model has no mean for is expected to spend the median, whoever else is in the batch", () => {
  const heavyTailed = { p: 2, q: 0.9, v: 20, covariance: null };
  const own = expectedOwnValues({ ...input, spendFit: heavyTailed, servingCostPerPurchase: undefined });
  const once = columns.frequency.indexOf(0);
  const alone = expectedOwnValues({
    ...input,
    spendFit: heavyTailed,
    servingCostPerPurchase: undefined,
    columns: {
      frequency: [0],
      recency: [0],
      age: [at(columns.age, once)],
      monetary: [0],
    },
    margins: [0.4],
  });
  expect(alone.expected[0]).toBeCloseTo(at(own.expected, once), 9);
  expect(alone.expected[0]).toBeGreaterThan(0);
});

test("impossible input is refused by name and row", () => {
  const expectOf = (more: Partial<ExpectedOwnInput>) => () => expectedOwnValues({ ...input, ...more });
  const margins = new Float64Array(rows).fill(0.4);
  margins[2] = 1.5;
  expect(expectOf({ margins })).toThrow(expect.objectContaining({ field: "margins", row: 2 }));
  expect(expectOf({ margins: [0.4] })).toThrow(expect.objectContaining({ field: "margins" }));
  expect(expectOf({ annualDiscount: 0 })).toThrow("annualDiscount");
  expect(expectOf({ unitsPerYear: 0 })).toThrow("unitsPerYear");
  expect(expectOf({ medianSpend: -1 })).toThrow("medianSpend");
  expect(expectOf({ servingCostPerPurchase: -1 })).toThrow("servingCostPerPurchase");
  const recency = Float64Array.from(columns.recency);
  recency[5] = 1_000;
  expect(expectOf({ columns: { ...columns, recency } })).toThrow(
    expect.objectContaining({ field: "recency", row: 5 }),
  );
});
