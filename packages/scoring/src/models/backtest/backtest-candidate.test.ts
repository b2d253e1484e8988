import { expect, test } from "vitest";
import { nbdExpectedPurchases } from "../nbd/nbd-expected-purchases.ts";
import { nbdProbabilityOfCount } from "../nbd/nbd-probability-of-count.ts";
import type { ParametrisedModel } from "../purchase-model/purchase-model.ts";
import { backtestCandidate } from "./backtest-candidate.ts";
import { backtestPurchaseModels } from "./backtest-purchase-models.ts";
import { hasDropoutSignal } from "./has-dropout-signal.ts";
import { splitHoldout } from "./split-holdout.ts";

/** Three regulars, one of whom stops, and a customer won in the holdout. */
const purchases = {
  customer: [1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4],
  day: [0, 20, 45, 70, 95, 5, 25, 50, 0, 10, 30, 85, 90],
  amountMinor: Array.from({ length: 13 }, () => 10_00),
};
const split = splitHoldout(purchases, 100, 0.3);
if (split === null) throw new Error("a hundred days can be split");
const counts = [1, 0, 1];

test("the likelihood of the holdout under the NBD is that of the counts it saw, given those before", () => {
  const { fit, outOfSampleLogLikelihood } = backtestCandidate(split, "nbd");
  if (fit.purchaseModel !== "nbd") throw new Error("fitted another model");
  const { r, alpha } = fit.purchaseParams;
  const given = counts.map((count, row) => {
    const known = {
      r: r + (split.calibration.frequency[row] ?? 0),
      alpha: alpha + (split.calibration.age[row] ?? 0),
    };
    // Single purchases happen on single days, any of which is as likely.
    return (
      Math.log(nbdProbabilityOfCount(known, split.holdoutDays, count)) - count * Math.log(split.holdoutDays)
    );
  });
  expect(outOfSampleLogLikelihood).toBeCloseTo(
    given.reduce((sum, chance) => sum + chance, 0),
    9,
  );
});

test("the errors are those of the forecast, in total and customer by customer", () => {
  const { fit, forecast, totalError, meanAbsoluteError } = backtestCandidate(split, "nbd");
  if (fit.purchaseModel !== "nbd") throw new Error("fitted another model");
  const { frequency, recency, age } = split.calibration;
  const expected = counts.map((_, row) =>
    nbdExpectedPurchases(fit.purchaseParams, frequency[row] ?? 0, recency[row] ?? 0, age[row] ?? 0, 30),
  );
  const off = counts.map((count, row) => Math.abs((expected[row] ?? 0) - count));
  expect(forecast).toBeCloseTo(
    expected.reduce((sum, value) => sum + value, 0),
    9,
  );
  expect(totalError).toBeCloseTo(forecast - 2, 9);
  expect(meanAbsoluteError).toBeCloseTo(off.reduce((sum, value) => sum + value, 0) / 3, 9);
});

test("a model is drawn towards the larger pool's fit of its own kind", () => {
  const largerPool: ParametrisedModel[] = [
    { purchaseModel: "nbd", purchaseParams: { r: 1, alpha: 20 } },
    { purchaseModel: "bgNbd", purchaseParams: { r: 0.9, alpha: 20, a: 0.9, b: 2.5 } },
  ];
  const result = backtestPurchaseModels({ purchases, endDay: 100, models: ["bgNbd", "mbgNbd"], largerPool });
  expect(result).toMatchObject({
    outcome: "tested",
    candidates: [{ fit: { drawnTowards: "larger-pool" } }, { fit: { drawnTowards: "defaults" } }],
  });
});

test("the forecast to beat is that the last period repeats, and nobody beats one that came true", () => {
  const steady = { customer: [1, 1, 1, 1, 1], day: [0, 20, 40, 60, 80], amountMinor: [1, 1, 1, 1, 1] };
  const result = backtestPurchaseModels({ purchases: steady, endDay: 80, holdoutShare: 0.25 });
  expect(result).toMatchObject({ actual: 1, lastPeriod: 1, chosen: null });
});

test("half the days may be held out, with a last period from the very first day", () => {
  const result = backtestPurchaseModels({ purchases, endDay: 99, holdoutShare: 0.5, models: ["nbd"] });
  expect(result).toMatchObject({ outcome: "tested", holdoutDays: 50, calibrationEndDay: 49, lastPeriod: 5 });
});

test("what cannot be tested says why", () => {
  const oneDay = { customer: [1, 2], day: [5, 5], amountMinor: [1, 1] };
  expect(backtestPurchaseModels({ purchases: oneDay, endDay: 5 })).toEqual({
    outcome: "tooLittleData",
    reason: "the purchases span too few days to hold any out",
  });
  expect(() => backtestPurchaseModels({ purchases, endDay: 100, holdoutShare: 0.51 })).toThrow(
    "holdoutShare: must be above 0 and at most .5",
  );
});

test("only a and b of a beta distribution can run away", () => {
  const params = { r: 1, alpha: 1 };
  expect(hasDropoutSignal({ purchaseModel: "nbd", purchaseParams: params })).toBe(true);
  expect(
    hasDropoutSignal({ purchaseModel: "paretoNbd", purchaseParams: { ...params, s: 5_000, beta: 5_000 } }),
  ).toBe(true);
  for (const purchaseModel of ["bgNbd", "mbgNbd"] as const)
    expect(
      [1_000, 1_001].map((a) => hasDropoutSignal({ purchaseModel, purchaseParams: { ...params, a, b: a } })),
    ).toEqual([true, false]);
});
