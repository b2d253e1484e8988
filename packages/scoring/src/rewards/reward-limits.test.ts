import { expect, test } from "vitest";
import { evaluateRewardRules } from "./evaluate-reward-rules.ts";
import type { RewardDecision } from "./reward-decision.ts";
import { contextOf, eventOf, pastOf, ruleOf } from "./sample-rewards.ts";

const friendRule = ruleOf({ id: "rule_b", side: "friend", amount: { kind: "credit", amountMinor: 10_00 } });
const rules = [ruleOf(), friendRule];
const day = 86_400_000;

const codesOf = (decisions: readonly RewardDecision[]): string[][] =>
  decisions.map(({ reasons }) => reasons.map(({ code }) => code));

test("a cap leaves what the person was not given in its period, and the tightest counts", () => {
  const rule = ruleOf({
    caps: [
      { periodDays: null, mostMinor: 100_00 },
      { periodDays: 30, mostMinor: 25_00 },
    ],
  });
  const decide = (past: Parameters<typeof pastOf>[0][]) =>
    evaluateRewardRules(eventOf({ occurredAt: 40 * day }), contextOf({ pastRewards: past.map(pastOf) }), [
      rule,
    ])[0];
  expect(decide([{ grantedAt: 5 * day, costMinor: 25_00 }])).toMatchObject({ costMinor: 20_00 });
  expect(decide([{ grantedAt: 20 * day, costMinor: 15_00 }])).toMatchObject({
    amount: { kind: "credit", amountMinor: 10_00 },
    reasons: [{ code: "cut_to_cap", mostMinor: 25_00, periodDays: 30 }, { code: "on_hold" }],
  });
  expect(decide([{ grantedAt: 20 * day, costMinor: 30_00 }])).toMatchObject({
    answer: "no",
    reasons: [{ code: "cap_reached", mostMinor: 25_00, periodDays: 30 }],
  });
  expect(decide([{ grantedAt: 10 * day, costMinor: 25_00 }])).toMatchObject({ costMinor: 20_00 });
  expect(decide([{ grantedAt: -900 * day, costMinor: 95_00 }])).toMatchObject({
    amount: { kind: "credit", amountMinor: 5_00 },
    reasons: [{ code: "cut_to_cap", mostMinor: 100_00, periodDays: null }, { code: "on_hold" }],
  });
  expect(
    decide([
      { ruleId: "other", grantedAt: 20 * day },
      { customerId: "Fred", grantedAt: 20 * day },
    ]),
  ).toMatchObject({
    costMinor: 20_00,
  });
});

test("points are cut to whole points at what those cost, and a perk is whole or not at all", () => {
  const caps = [{ periodDays: null, mostMinor: 25 }];
  const points = ruleOf({ amount: { kind: "points", points: 10 }, caps });
  const decide = (rule: typeof points, pointCostMinor: number) =>
    evaluateRewardRules(eventOf(), contextOf({ pointCostMinor }), [rule])[0];
  expect(decide(points, 10)).toMatchObject({ amount: { kind: "points", points: 2 }, costMinor: 20 });
  expect(decide(points, 30)).toMatchObject({ answer: "no", reasons: [{ code: "cap_reached" }] });
  expect(decide(points, 0.004)).toMatchObject({ amount: { kind: "points", points: 10 }, costMinor: 0 });
  const perk = ruleOf({ amount: { kind: "perk", perkId: "prk_1", costMinor: 25 }, caps });
  expect(decide(perk, 1)).toMatchObject({ amount: { kind: "perk", perkId: "prk_1" }, costMinor: 25 });
  const dearer = ruleOf({ amount: { kind: "perk", perkId: "prk_1", costMinor: 26 }, caps });
  expect(decide(dearer, 1)).toMatchObject({ answer: "no", reasons: [{ code: "cap_reached" }] });
});

test("a share of the margin is paid as credit, up to its most, and of no margin there is nothing to share", () => {
  const decide = (marginMinor: number, mostMinor: number | null) =>
    evaluateRewardRules(
      eventOf({ purchase: { netMinor: 100_00, marginMinor, isFirst: true } }),
      contextOf(),
      [ruleOf({ amount: { kind: "margin_share", share: 0.29, mostMinor } })],
    )[0];
  expect(decide(1_00, null)).toMatchObject({ amount: { kind: "credit", amountMinor: 29 } });
  expect(decide(1_00, 20)).toMatchObject({ amount: { kind: "credit", amountMinor: 20 } });
  expect(decide(-5_00, null)).toMatchObject({ answer: "no", reasons: [{ code: "nothing_to_share" }] });
  const noPurchase = evaluateRewardRules(eventOf({ purchase: null }), contextOf(), [
    ruleOf({ amount: { kind: "margin_share", share: 0.1, mostMinor: null } }),
  ]);
  expect(codesOf(noPurchase)).toEqual([["nothing_to_share"]]);
});

test("both sides together never get more than q times the margin, and share the cut", () => {
  const decisions = evaluateRewardRules(eventOf(), contextOf({ incrementality: 0.25 }), rules);
  expect(decisions).toMatchObject([
    { costMinor: 10_00, reasons: [{ code: "cut_to_bound", boundMinor: 15_00 }, { code: "on_hold" }] },
    { costMinor: 5_00, reasons: [{ code: "cut_to_bound", boundMinor: 15_00 }, { code: "on_hold" }] },
  ]);
});

test("without margin, or without a purchase, a referral earns nothing", () => {
  for (const purchase of [null, { netMinor: 0, marginMinor: 0, isFirst: true }]) {
    expect(codesOf(evaluateRewardRules(eventOf({ purchase }), contextOf(), rules))).toEqual([
      ["above_bound"],
      ["above_bound"],
    ]);
  }
});

test("what an owner confirmed above the bound is paid whole, and leaves less for the other side", () => {
  const confirmed = ruleOf({ isAboveBoundConfirmed: true });
  const tight = contextOf({ incrementality: 0.25 });
  expect(evaluateRewardRules(eventOf(), tight, [confirmed, friendRule])).toMatchObject([
    { answer: "yes", costMinor: 20_00 },
    { answer: "no", reasons: [{ code: "above_bound", boundMinor: 15_00 }] },
  ]);
});

test("the bound is for referrals: other acts have no margin to be bound by", () => {
  const event = eventOf({ trigger: "feedback_given", parties: { actor: "Mary" }, purchase: null });
  const rule = ruleOf({ trigger: "feedback_given", side: "actor", amount: { kind: "points", points: 50 } });
  expect(evaluateRewardRules(event, contextOf(), [rule])[0]).toMatchObject({
    amount: { kind: "points", points: 50 },
  });
});

test("a budget stops what it no longer holds whole, in the order of the rules", () => {
  const context = contextOf({ programmeBudgetLeftMinor: 25_00, campaignBudgetLeftMinor: 20_00 });
  expect(evaluateRewardRules(eventOf(), context, rules)).toMatchObject([
    { answer: "yes", costMinor: 20_00 },
    {
      answer: "no",
      customerId: "Fred",
      reasons: [
        { code: "programme_budget_spent", leftMinor: 5_00 },
        { code: "campaign_budget_spent", leftMinor: 0 },
      ],
    },
  ]);
  const refused = evaluateRewardRules(eventOf({ parties: { friend: "Fred" } }), context, rules);
  expect(refused.map(({ answer }) => answer)).toEqual(["no", "yes"]);
});

test("a refused rule uses up nothing of the bound, confirmed or not", () => {
  const capped = { caps: [{ periodDays: null, mostMinor: 0 }] };
  for (const isAboveBoundConfirmed of [true, false]) {
    const refused = ruleOf({ ...capped, isAboveBoundConfirmed });
    const decisions = evaluateRewardRules(eventOf(), contextOf({ incrementality: 1 / 6 }), [
      refused,
      friendRule,
    ]);
    expect(decisions).toMatchObject([{ answer: "no" }, { answer: "yes", costMinor: 10_00 }]);
    expect(decisions[1]?.reasons.map(({ code }) => code)).toEqual(["on_hold"]);
  }
});

test("without a purchase there is no amount to be large enough, and no margin to share", () => {
  const event = eventOf({ trigger: "anniversary", parties: { actor: "Mary" }, purchase: null });
  const whole = { kind: "margin_share", share: 1, mostMinor: null } as const;
  const rule = ruleOf({ trigger: "anniversary", side: "actor", amount: whole });
  expect(codesOf(evaluateRewardRules(event, contextOf(), [rule]))).toEqual([["nothing_to_share"]]);
  const conditions = { leastAmountMinor: 1 };
  expect(evaluateRewardRules(event, contextOf(), [{ ...rule, conditions }])[0]?.reasons).toEqual([
    { code: "amount_too_small", netMinor: 0, leastAmountMinor: 1 },
  ]);
});

test("a perk that costs the programme nothing is given under any cap, and a hold may be one day", () => {
  const perk = { kind: "perk", perkId: "prk_1", costMinor: 0 } as const;
  const caps = [{ periodDays: 1, mostMinor: 0 }];
  expect(
    evaluateRewardRules(eventOf(), contextOf(), [ruleOf({ amount: perk, caps, holdDays: 1 })])[0],
  ).toMatchObject({
    answer: "yes",
    costMinor: 0,
    holdUntil: day,
    reasons: [{ code: "on_hold", holdUntil: day }],
  });
});
