import { expect, test } from "vitest";
import { isReferenceDataMissing, referenceNote } from "../../reference-data.ts";
import { betaDropoutBehaviour, paretoBehaviour } from "../simulated/behaviours.ts";
import { cdnowDay, cdnowPurchases } from "../simulated/cdnow.ts";
import { simulatePurchases } from "../simulated/simulate-purchases.ts";
import type { BacktestCandidate } from "./backtest-candidate.ts";
import { backtestPurchaseModels } from "./backtest-purchase-models.ts";
import { hasDropoutSignal } from "./has-dropout-signal.ts";
import { splitHoldout } from "./split-holdout.ts";
import { choosePurchaseModel } from "./choose-purchase-model.ts";

const tested = (...[input]: Parameters<typeof backtestPurchaseModels>) => {
  const result = backtestPurchaseModels(input);
  if (result.outcome !== "tested") throw new Error(result.reason);
  return result;
};

test.skipIf(isReferenceDataMissing)(
  `CDNOW, half held out: 1,882 happened, BG/NBD says 1,653, and leaving shows${referenceNote}`,
  () => {
    const result = tested({ purchases: cdnowPurchases(), endDay: cdnowDay(1998, 6, 30), holdoutShare: 0.5 });
    expect(result).toMatchObject({ customers: 2357, actual: 1882, lastPeriod: 2457 });
    const bgNbd = result.candidates.find(({ purchaseModel }) => purchaseModel === "bgNbd");
    expect(Math.round(bgNbd?.forecast ?? 0)).toBe(1653);
    expect(result.verdicts.map(({ passes }) => passes)).toEqual([true, true, true, false]);
    expect(result.chosen).toBe("mbgNbd");
  },
);

test("on customers who leave a model with dropout is chosen, and the baseline fails", () => {
  const behave = betaDropoutBehaviour({ r: 0.9, alpha: 20, a: 0.9, b: 2.5 }, false);
  const purchases = simulatePurchases({ customers: 2_500, seed: 51, longestAge: 360, behave });
  const result = tested({ purchases, endDay: 360 });
  expect(result.holdoutDays).toBeGreaterThan(65);
  expect(["bgNbd", "mbgNbd", "paretoNbd"]).toContain(result.chosen);
  const nbd = result.candidates.find(({ purchaseModel }) => purchaseModel === "nbd");
  for (const {
    purchaseModel,
    outOfSampleLogLikelihood,
    meanAbsoluteError,
    totalError,
    forecast,
  } of result.candidates) {
    if (purchaseModel === "nbd") continue;
    expect(outOfSampleLogLikelihood).toBeGreaterThan(nbd?.outOfSampleLogLikelihood ?? 0);
    expect(meanAbsoluteError).toBeGreaterThan(0);
    expect(totalError).toBeCloseTo(forecast - result.actual, 9);
  }
});

test("the forecast of the customers' own model is within a tenth of what happens", () => {
  const behave = paretoBehaviour({ r: 1.2, alpha: 25, s: 0.8, beta: 120 });
  const purchases = simulatePurchases({ customers: 3_000, seed: 52, longestAge: 360, behave });
  const { candidates, actual } = tested({
    purchases,
    endDay: 360,
    holdoutShare: 1 / 3,
    models: ["paretoNbd", "nbd"],
  });
  expect(Math.abs((candidates[0]?.forecast ?? 0) / actual - 1)).toBeLessThan(0.1);
});

test("a small programme is tested with the prior of the larger pool", () => {
  const behave = betaDropoutBehaviour({ r: 0.9, alpha: 20, a: 0.9, b: 2.5 }, false);
  const purchases = simulatePurchases({ customers: 60, seed: 53, longestAge: 360, behave });
  const result = tested({
    purchases,
    endDay: 360,
    models: ["bgNbd", "nbd"],
    largerPool: [{ purchaseModel: "bgNbd", purchaseParams: { r: 0.9, alpha: 20, a: 0.9, b: 2.5 } }],
  });
  expect(result.candidates.map(({ fit }) => fit.drawnTowards)).toEqual(["larger-pool", "defaults"]);
});

test("purchases of a single day are too little to hold any out, which is an answer", () => {
  const purchases = { customer: [1, 2], day: [5, 5], amountMinor: [1, 1] };
  expect(backtestPurchaseModels({ purchases, endDay: 5 })).toMatchObject({ outcome: "tooLittleData" });
});

test("an impossible share is refused", () => {
  const purchases = { customer: [1], day: [5], amountMinor: [1] };
  for (const holdoutShare of [0, 0.6, Number.NaN]) {
    expect(() => backtestPurchaseModels({ purchases, endDay: 90, holdoutShare })).toThrow(
      expect.objectContaining({ field: "holdoutShare" }),
    );
  }
});

const candidate = (
  purchaseModel: BacktestCandidate["purchaseModel"],
  outOfSampleLogLikelihood: number,
  totalError: number,
  dropoutSignal = true,
): BacktestCandidate => ({
  purchaseModel,
  outOfSampleLogLikelihood,
  totalError,
  dropoutSignal,
  forecast: 0,
  meanAbsoluteError: 0,
  fit: {
    purchaseModel: "nbd",
    purchaseParams: { r: 1, alpha: 1 },
    report: { logLikelihood: 0, standardErrors: null, covariance: null, iterations: 0 },
    repeaters: 0,
    drawnTowards: "nothing",
  },
});

test("the best likelihood wins among those that beat both the baseline and the last period", () => {
  const nbd = candidate("nbd", -100, 50);
  const good = candidate("bgNbd", -90, 5);
  expect(choosePurchaseModel([good, candidate("mbgNbd", -80, 9), nbd], 20).chosen).toBe("mbgNbd");
  expect(choosePurchaseModel([good, candidate("mbgNbd", -80, -30), nbd], 20).chosen).toBe("bgNbd");
  expect(choosePurchaseModel([candidate("bgNbd", -101, 5), nbd], 20).chosen).toBeNull();
  expect(choosePurchaseModel([good], 20).chosen).toBeNull();
  const better = candidate("paretoNbd", -80, 9);
  for (const list of [
    [better, good, nbd],
    [good, better, nbd],
  ])
    expect(choosePurchaseModel(list, 20).chosen).toBe("paretoNbd");
});

test("a tie with the baseline or with the last period is no win", () => {
  const nbd = candidate("nbd", -100, 50);
  expect(choosePurchaseModel([candidate("bgNbd", -100, 5), nbd], 20).chosen).toBeNull();
  expect(choosePurchaseModel([candidate("bgNbd", -90, -20), nbd], 20).chosen).toBeNull();
});

test("a and b must both run away before a model is said to see nobody leave", () => {
  const signal = (a: number, b: number): boolean =>
    hasDropoutSignal({ purchaseModel: "bgNbd", purchaseParams: { r: 1, alpha: 1, a, b } });
  expect([signal(1, 3), signal(2000, 3), signal(3, 2000), signal(2000, 2000)]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test("customers won during the holdout are left out, and the last period is counted from their repeats before", () => {
  const purchases = {
    customer: [1, 1, 1, 1, 2, 2, 3, 3],
    day: [0, 30, 60, 80, 10, 90, 70, 75],
    amountMinor: [1, 1, 1, 1, 1, 1, 1, 1],
  };
  expect(splitHoldout(purchases, 100, 0.3)).toMatchObject({
    calibrationEndDay: 70,
    holdoutDays: 30,
    actual: Float64Array.of(1, 1, 1),
    lastPeriod: 1,
  });
  expect(splitHoldout(purchases, 100, 0.4)).toMatchObject({ actual: Float64Array.of(1, 1), lastPeriod: 2 });
});

test("without a dropout signal the NBD is used, if it beats the last period", () => {
  const idle = candidate("bgNbd", -90, 5, false);
  expect(choosePurchaseModel([idle, candidate("nbd", -91, 6)], 20).chosen).toBe("nbd");
  expect(choosePurchaseModel([idle, candidate("nbd", -91, 60)], 20).chosen).toBeNull();
});
