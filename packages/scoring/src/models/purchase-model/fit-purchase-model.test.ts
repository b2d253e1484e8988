import { expect, test } from "vitest";
import { fitBgNbd } from "../bg-nbd/fit-bg-nbd.ts";
import { fitMbgNbd } from "../mbg-nbd/fit-mbg-nbd.ts";
import { fitNbd } from "../nbd/fit-nbd.ts";
import { fitParetoNbd } from "../pareto-nbd/fit-pareto-nbd.ts";
import { simulateHistories } from "../simulated/simulate-histories.ts";
import { bindPurchaseModel } from "./bind-purchase-model.ts";
import { fitPurchaseModel, type PurchaseModelPrior } from "./fit-purchase-model.ts";
import type { ParametrisedModel } from "./purchase-model.ts";

const columns = simulateHistories({
  customers: 200,
  seed: 7,
  longestAge: 300,
  whole: true,
  behave: (random) => ({
    rate: 0.02 * random.exponential(1),
    leavesAt: random.exponential(0.005),
    leavesWith: 0.1,
    leavesAtOnce: false,
  }),
});

const beta = { center: { r: 0.9, alpha: 40, a: 0.5, b: 2 }, logDeviation: 0.2 };
const pareto = { center: { r: 0.9, alpha: 40, s: 0.5, beta: 90 }, logDeviation: 0.2 };
const poisson = { center: { r: 0.9, alpha: 40 }, logDeviation: 0.2 };

const cases: [PurchaseModelPrior, () => { logLikelihood: number }][] = [
  [{ purchaseModel: "bgNbd" }, () => fitBgNbd(columns)],
  [{ purchaseModel: "bgNbd", prior: beta }, () => fitBgNbd(columns, { prior: beta })],
  [{ purchaseModel: "mbgNbd" }, () => fitMbgNbd(columns)],
  [{ purchaseModel: "mbgNbd", prior: beta }, () => fitMbgNbd(columns, { prior: beta })],
  [{ purchaseModel: "paretoNbd" }, () => fitParetoNbd(columns)],
  [{ purchaseModel: "paretoNbd", prior: pareto }, () => fitParetoNbd(columns, { prior: pareto })],
  [{ purchaseModel: "nbd" }, () => fitNbd(columns)],
  [{ purchaseModel: "nbd", prior: poisson }, () => fitNbd(columns, { prior: poisson })],
];

test.each(cases)("%o is fitted as its own function fits it", (model, fitItself) => {
  const { purchaseModel, purchaseParams, report } = fitPurchaseModel(columns, model);
  expect(purchaseModel).toBe(model.purchaseModel);
  expect({ ...purchaseParams, ...report }).toEqual(fitItself());
});

test("a prior moves every model's fit", () => {
  for (const [model] of cases.filter(([{ prior }]) => prior)) {
    const free = fitPurchaseModel(columns, { purchaseModel: model.purchaseModel } as PurchaseModelPrior);
    expect(fitPurchaseModel(columns, model).purchaseParams).not.toEqual(free.purchaseParams);
  }
});

test("an unknown model is refused with its name in the sentence", () => {
  const unknown = { purchaseModel: "crystalBall", purchaseParams: {} } as unknown as ParametrisedModel;
  expect(() => bindPurchaseModel(unknown)).toThrow(/crystalBall is no model of ours/u);
});
