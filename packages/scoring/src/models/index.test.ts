import { expect, test } from "vitest";
import * as models from "./index.ts";

test("every public name of the value model that concerns models is there", () => {
  const perModel = [
    "ProbabilityAlive",
    "ProbabilityAliveAll",
    "ExpectedPurchases",
    "ExpectedPurchasesAll",
    "ExpectedPurchasesNewCustomer",
    "ResidualPurchases",
    "ResidualPurchasesAll",
    "ProbabilityOfCount",
  ];
  const promised = [
    ...models.purchaseModels.flatMap((model) => [
      `fit${model.charAt(0).toUpperCase()}${model.slice(1)}`,
      ...perModel.map((name) => `${model}${name}`),
    ]),
    "fitGammaGamma",
    "gammaGammaExpectedSpend",
    "customerLifetimeValue",
    "fitShiftedBetaGeometric",
    "sbgSurvival",
    "sbgRetentionRate",
    "sbgResidualLifetime",
    "summarizePurchases",
    "groupCells",
    "fitPool",
    "backtestPurchaseModels",
    "expectedPurchasesInterval",
    "residualValueInterval",
  ];
  expect(Object.keys(models)).toEqual(expect.arrayContaining(promised));
});
