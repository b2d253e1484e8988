import { expect, test } from "vitest";
import { purchaseModels, type ParametrisedModel } from "../purchase-model/purchase-model.ts";
import { betaDropoutBehaviour } from "../simulated/behaviours.ts";
import { simulateHistories } from "../simulated/simulate-histories.ts";
import { fitPool } from "./fit-pool.ts";
import { medianGap } from "./median-gap.ts";

const behave = betaDropoutBehaviour({ r: 0.6, alpha: 5, a: 0.9, b: 2.5 }, false);
const simulated = (customers: number) =>
  simulateHistories({ customers, seed: 31, longestAge: 100, whole: true, behave });

const numbersOf = ({ purchaseParams }: ParametrisedModel): number[] => Object.values(purchaseParams);

test("a pool with 300 repeaters speaks for itself", () => {
  const data = simulated(1_000);
  for (const model of purchaseModels) {
    const fit = fitPool(data, model);
    expect(fit.repeaters).toBeGreaterThanOrEqual(300);
    expect(fit.drawnTowards).toBe("nothing");
  }
});

test("a small pool is drawn towards the larger one of the same model, else towards the defaults", () => {
  const data = simulated(40);
  for (const model of purchaseModels) {
    const larger = fitPool(simulated(1_000), model);
    expect(fitPool(data, model, larger).drawnTowards).toBe("larger-pool");
    expect(fitPool(data, model).drawnTowards).toBe("defaults");
  }
  const other: ParametrisedModel = { purchaseModel: "nbd", purchaseParams: { r: 1, alpha: 1 } };
  expect(fitPool(data, "bgNbd", other).drawnTowards).toBe("defaults");
});

test("a pool of one customer, or of none who came back, still has a fit with an interval", () => {
  for (const model of purchaseModels) {
    for (const data of [
      { frequency: [1], recency: [20], age: [30] },
      { frequency: [0, 0, 0], recency: [0, 0, 0], age: [5, 10, 60] },
    ]) {
      const fit = fitPool(data, model);
      expect(numbersOf(fit).every((value) => value > 0 && value < 1e6)).toBe(true);
      expect(fit.report.covariance).not.toBeNull();
    }
  }
});

test("repeaters are counted by their counts", () => {
  const fit = fitPool(
    { frequency: [0, 1, 2], recency: [0, 5, 9], age: [20, 20, 20], count: [500, 200, 100] },
    "nbd",
  );
  expect(fit).toMatchObject({ repeaters: 300, drawnTowards: "nothing" });
});

test("the median gap is the repeaters', weighed; without repeaters the age; never 0", () => {
  const gap = (
    frequency: number[],
    recency: number[],
    age: number[],
    count: number[] | null = null,
  ): number =>
    medianGap({
      rows: frequency.length,
      frequency: Float64Array.from(frequency),
      recency: Float64Array.from(recency),
      age: Float64Array.from(age),
      count: count && Float64Array.from(count),
    });
  expect(gap([0, 2, 1, 4], [0, 10, 9, 4], [50, 50, 50, 50])).toBe(5);
  expect(gap([0, 2, 1, 4], [0, 10, 9, 4], [50, 50, 50, 50], [1, 1, 9, 1])).toBe(9);
  expect(gap([0, 0, 0], [0, 0, 0], [3, 8, 50])).toBe(8);
  expect(gap([0], [0], [0])).toBe(1);
});
