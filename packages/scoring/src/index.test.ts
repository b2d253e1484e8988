import { expect, test } from "vitest";
import * as scoring from "./index.ts";

test("the public names of the value model that this package promises are there", () => {
  const ofCustomers = ["ProbabilityAlive", "ExpectedPurchases", "ResidualPurchases"];
  const ofModel = (model: string): string[] => [
    ...ofCustomers.flatMap((name) => [`${model}${name}`, `${model}${name}All`]),
    `${model}ExpectedPurchasesNewCustomer`,
    `${model}ProbabilityOfCount`,
  ];
  const promised = [
    "fitBgNbd",
    "fitMbgNbd",
    "fitParetoNbd",
    "fitNbd",
    ...["bgNbd", "mbgNbd", "paretoNbd", "nbd"].flatMap(ofModel),
    "fitGammaGamma",
    "gammaGammaExpectedSpend",
    "customerLifetimeValue",
    "fitShiftedBetaGeometric",
    "sbgSurvival",
    "sbgRetentionRate",
    "sbgResidualLifetime",
    "summarizePurchases",
    "groupCells",
    "allocateReferral",
    "headlineValue",
    "splitPurchase",
    "splitExactly",
    "giniCoefficient",
    "topShare",
    "lorenzCurve",
    "wallys",
    "decomposeLevers",
    "netPromoterScore",
    "customerReferralValue",
    "explainValue",
    "evaluateRewardRules",
    "ScoringInputError",
  ];
  expect(Object.keys(scoring)).toEqual(expect.arrayContaining(promised));
});

test("lists of names hold each name once", () => {
  const lists = [
    scoring.valuePartNames,
    scoring.valueBases,
    scoring.valueRules,
    scoring.touchKinds,
    scoring.referralEvidences,
    scoring.levers,
    scoring.advocacyRoles,
    scoring.triageActions,
    scoring.customerGroups,
    scoring.netPromoterGroups,
    scoring.periodFactors,
    scoring.rewardSides,
    scoring.rewardTriggers,
  ];
  for (const list of lists) expect(new Set<string>(list).size).toBe(list.length);
});
