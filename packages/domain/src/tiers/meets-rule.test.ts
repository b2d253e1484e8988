import type { TierFigures, TierRule } from "@worth/contracts";
import { expect, test } from "vitest";
import { highestReached, meetsRule, nextAbove, pathTo } from "./meets-rule.ts";

const figures: TierFigures = {
  points_earned: 300,
  credit_earned: 50_00,
  referrals_rewarded: 2,
  own_purchases: 900_00,
};
const twoFriends = { measure: "referrals_rewarded", atLeast: 2 } as const;
const manyPoints = { measure: "points_earned", atLeast: 500 } as const;
const rule = (match: TierRule["match"], ...conditions: TierRule["conditions"]): TierRule => ({
  match,
  conditions,
});

test("any condition, or all of them, as the rule says; exactly enough is enough", () => {
  expect(meetsRule(rule("any", twoFriends, manyPoints), figures)).toBe(true);
  expect(meetsRule(rule("all", twoFriends, manyPoints), figures)).toBe(false);
  expect(meetsRule(rule("all", twoFriends), figures)).toBe(true);
  expect(meetsRule(rule("all", twoFriends), { ...figures, referrals_rewarded: 1 })).toBe(false);
});

test("what is missing names only what is not met, and nothing once the rule is", () => {
  expect(pathTo(rule("all", twoFriends, manyPoints), figures)).toEqual({
    match: "all",
    missing: [{ measure: "points_earned", amount: 200 }],
  });
  expect(pathTo(rule("any", twoFriends, manyPoints), figures)).toEqual({ match: "any", missing: [] });
});

test("the highest tier counts, whether or not those below are reached", () => {
  const tiers = [
    { rank: 1, rule: rule("all", manyPoints) },
    { rank: 2, rule: rule("all", twoFriends) },
    { rank: 3, rule: rule("all", { measure: "own_purchases", atLeast: 901_00 }) },
  ];
  expect(highestReached(tiers, figures)?.rank).toBe(2);
  expect(highestReached(tiers.slice(0, 1), figures)).toBeNull();
  expect(nextAbove(tiers, 2, figures)?.rank).toBe(3);
  expect(nextAbove(tiers, 0, figures)?.rank).toBe(1);
  expect(nextAbove(tiers, 3, figures)).toBeNull();
});
