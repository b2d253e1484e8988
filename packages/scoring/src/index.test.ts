import { expect, test } from "vitest";
import * as scoring from "./index.ts";

test("the public names of the value model that this package promises are there", () => {
  const promised = [
    "allocateReferral",
    "headlineValue",
    "splitPurchase",
    "splitExactly",
    "giniCoefficient",
    "topShare",
    "lorenzCurve",
    "wallys",
    "netPromoterScore",
    "decomposeLevers",
    "evaluateRewardRules",
    "customerReferralValue",
    "explainValue",
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
