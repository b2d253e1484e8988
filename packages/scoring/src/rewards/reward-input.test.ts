import { expect, test } from "vitest";
import { evaluateRewardRules } from "./evaluate-reward-rules.ts";
import { contextOf, eventOf, pastOf, ruleOf } from "./sample-rewards.ts";

test.each([
  [
    "row 0, activeFrom",
    () => evaluateRewardRules(eventOf(), contextOf(), [ruleOf({ activeFrom: Number.NaN })]),
  ],
  [
    "row 0, activeUntil",
    () => evaluateRewardRules(eventOf(), contextOf(), [ruleOf({ activeUntil: Infinity })]),
  ],
  [
    "row 1, holdDays",
    () => evaluateRewardRules(eventOf(), contextOf(), [ruleOf(), ruleOf({ holdDays: -1 })]),
  ],
  [
    "row 0, caps.mostMinor",
    () => evaluateRewardRules(eventOf(), contextOf(), [ruleOf({ caps: [{ periodDays: 1, mostMinor: -1 }] })]),
  ],
  [
    "row 0, caps.periodDays",
    () => evaluateRewardRules(eventOf(), contextOf(), [ruleOf({ caps: [{ periodDays: -1, mostMinor: 1 }] })]),
  ],
  [
    "row 0, conditions.leastAmountMinor",
    () => evaluateRewardRules(eventOf(), contextOf(), [ruleOf({ conditions: { leastAmountMinor: 0.5 } })]),
  ],
  [
    "row 0, amount.points",
    () => evaluateRewardRules(eventOf(), contextOf(), [ruleOf({ amount: { kind: "points", points: 0 } })]),
  ],
  [
    "row 0, amount.amountMinor",
    () =>
      evaluateRewardRules(eventOf(), contextOf(), [ruleOf({ amount: { kind: "credit", amountMinor: 1.5 } })]),
  ],
  [
    "row 0, amount.share",
    () =>
      evaluateRewardRules(eventOf(), contextOf(), [
        ruleOf({ amount: { kind: "margin_share", share: 2, mostMinor: null } }),
      ]),
  ],
  [
    "row 0, amount.mostMinor",
    () =>
      evaluateRewardRules(eventOf(), contextOf(), [
        ruleOf({ amount: { kind: "margin_share", share: 1, mostMinor: 0 } }),
      ]),
  ],
  [
    "row 0, amount.costMinor",
    () =>
      evaluateRewardRules(eventOf(), contextOf(), [
        ruleOf({ amount: { kind: "perk", perkId: "p", costMinor: -1 } }),
      ]),
  ],
  ["occurredAt", () => evaluateRewardRules(eventOf({ occurredAt: Number.NaN }), contextOf(), [])],
  [
    "purchase.netMinor",
    () =>
      evaluateRewardRules(
        eventOf({ purchase: { netMinor: 0.5, marginMinor: 0, isFirst: true } }),
        contextOf(),
        [],
      ),
  ],
  [
    "purchase.marginMinor",
    () =>
      evaluateRewardRules(
        eventOf({ purchase: { netMinor: 1, marginMinor: 0.5, isFirst: true } }),
        contextOf(),
        [],
      ),
  ],
  ["pointCostMinor", () => evaluateRewardRules(eventOf(), contextOf({ pointCostMinor: -1 }), [])],
  ["incrementality", () => evaluateRewardRules(eventOf(), contextOf({ incrementality: 2 }), [])],
  [
    "row 0, pastRewards.grantedAt",
    () => evaluateRewardRules(eventOf(), contextOf({ pastRewards: [pastOf({ grantedAt: Number.NaN })] }), []),
  ],
  [
    "row 0, pastRewards.costMinor",
    () => evaluateRewardRules(eventOf(), contextOf({ pastRewards: [pastOf({ costMinor: 0.5 })] }), []),
  ],
  ["boundTakenMinor", () => evaluateRewardRules(eventOf(), contextOf({ boundTakenMinor: 0.5 }), [])],
  [
    "programmeBudgetLeftMinor",
    () => evaluateRewardRules(eventOf(), contextOf({ programmeBudgetLeftMinor: 0.5 }), []),
  ],
  [
    "campaignBudgetLeftMinor",
    () => evaluateRewardRules(eventOf(), contextOf({ campaignBudgetLeftMinor: Number.NaN }), []),
  ],
])("what cannot be decided by is refused as %s", (message, evaluate) => {
  expect(evaluate).toThrow(`${message}: must`);
});
