import fc from "fast-check";
import { expect, test } from "vitest";
import { evenly } from "../numbers/evenly.ts";
import { costOfAmountMinor } from "./cost-of-amount-minor.ts";
import { evaluateRewardRules } from "./evaluate-reward-rules.ts";
import { referralBoundMinor } from "./referral-bound-minor.ts";
import type { RewardRule, RuleAmount } from "./reward-rule.ts";
import { contextOf, eventOf, ruleOf } from "./sample-rewards.ts";
import { worstCaseOfRules } from "./worst-case-of-rules.ts";

const fraction = evenly(0, 1);
const minor = fc.integer({ min: 1, max: 100_000 });
const amount: fc.Arbitrary<RuleAmount> = fc.oneof(
  fc.record({ kind: fc.constant("points" as const), points: minor }),
  fc.record({ kind: fc.constant("credit" as const), amountMinor: minor }),
  fc.record({ kind: fc.constant("margin_share" as const), share: fraction, mostMinor: fc.option(minor) }),
  fc.record({ kind: fc.constant("perk" as const), perkId: fc.constant("prk_1"), costMinor: minor }),
);
const rules: fc.Arbitrary<RewardRule[]> = fc
  .array(
    fc.tuple(amount, fc.constantFrom("referrer" as const, "friend" as const), fc.option(minor, { nil: 0 })),
    { maxLength: 4 },
  )
  .map((list) =>
    list.map(([what, side, leastAmountMinor], index) =>
      ruleOf({ id: `rule_${index}`, side, amount: what, conditions: { leastAmountMinor } }),
    ),
  );
const terms = { marginRate: 0.5, incrementality: 0.5, pointCostMinor: 1 };

test("a referral never costs more than q times its margin, under any rules", () => {
  fc.assert(
    fc.property(
      rules,
      fc.integer({ min: -1_000, max: 1_000_000 }),
      fraction,
      (list, marginMinor, incrementality) => {
        const event = eventOf({ purchase: { netMinor: 1_000_000, marginMinor, isFirst: true } });
        const decisions = evaluateRewardRules(
          event,
          contextOf({ incrementality, pointCostMinor: 0.7 }),
          list,
        );
        const cost = decisions.reduce((sum, one) => sum + (one.answer === "yes" ? one.costMinor : 0), 0);
        expect(cost).toBeLessThanOrEqual(referralBoundMinor(marginMinor, incrementality));
        expect(decisions).toHaveLength(list.length);
      },
    ),
    { numRuns: 300 },
  );
});

test("a referral decided in two parts never costs more than q times its margin", () => {
  fc.assert(
    fc.property(rules, minor, fraction, (list, marginMinor, incrementality) => {
      const event = eventOf({ purchase: { netMinor: 1_000_000, marginMinor, isFirst: true } });
      const decide = (part: RewardRule[], boundTakenMinor: number): number =>
        evaluateRewardRules(event, contextOf({ incrementality, boundTakenMinor }), part).reduce(
          (sum, one) => sum + (one.answer === "yes" ? one.costMinor : 0),
          0,
        );
      const first = decide(list.slice(0, 1), 0);
      const second = decide(list.slice(1), first);
      const boundMinor = referralBoundMinor(marginMinor, incrementality);
      expect(first + second).toBeLessThanOrEqual(boundMinor);
      expect(decide(list, boundMinor)).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test("budgets are never overspent, whatever the rules", () => {
  fc.assert(
    fc.property(rules, minor, minor, (list, programmeBudgetLeftMinor, campaignBudgetLeftMinor) => {
      const budgets = { programmeBudgetLeftMinor, campaignBudgetLeftMinor };
      const decisions = evaluateRewardRules(eventOf(), contextOf(budgets), list);
      const cost = decisions.reduce((sum, one) => sum + (one.answer === "yes" ? one.costMinor : 0), 0);
      expect(cost).toBeLessThanOrEqual(Math.min(programmeBudgetLeftMinor, campaignBudgetLeftMinor));
    }),
  );
});

test("a fixed reward is worst at the smallest order it applies to", () => {
  const credit = { kind: "credit", amountMinor: 20_00 } as const;
  expect(worstCaseOfRules([ruleOf({ amount: credit })], terms)).toEqual({
    orderMinor: 0,
    costMinor: 20_00,
    boundMinor: 0,
    isAboveBound: true,
    isUnlimited: false,
  });
  const fromEighty = ruleOf({ amount: credit, conditions: { leastAmountMinor: 80_00 } });
  expect(worstCaseOfRules([fromEighty], terms)).toMatchObject({ isAboveBound: false });
  const bothSides = worstCaseOfRules([fromEighty, { ...fromEighty, side: "friend" }], terms);
  expect(bothSides).toMatchObject({
    orderMinor: 80_00,
    costMinor: 40_00,
    boundMinor: 20_00,
    isAboveBound: true,
  });
});

test("a share above q loses more the larger the order, unless it has a most", () => {
  const share = (mostMinor: number | null, part = 0.6) =>
    ruleOf({ amount: { kind: "margin_share", share: part, mostMinor } });
  expect(worstCaseOfRules([share(null)], terms)).toMatchObject({ isAboveBound: true, isUnlimited: true });
  expect(worstCaseOfRules([share(null, 0.5)], terms)).toMatchObject({
    isAboveBound: false,
    isUnlimited: false,
  });
  expect(worstCaseOfRules([share(60_00)], terms)).toEqual({
    orderMinor: 200_00,
    costMinor: 60_00,
    boundMinor: 50_00,
    isAboveBound: true,
    isUnlimited: false,
  });
  for (const rule of [share(60_00), share(null)])
    expect(worstCaseOfRules([rule], { ...terms, marginRate: 0 })).toMatchObject({
      orderMinor: 0,
      isAboveBound: false,
      isUnlimited: false,
    });
  const credit = ruleOf({ conditions: { leastAmountMinor: 80_00 } });
  expect(worstCaseOfRules([credit], terms)).toMatchObject({ isUnlimited: false });
});

test("rules of other triggers, and none at all, are within the bound", () => {
  const within = { costMinor: 0, isAboveBound: false };
  expect(worstCaseOfRules([ruleOf({ trigger: "anniversary", side: "actor" })], terms)).toMatchObject(within);
  expect(worstCaseOfRules([], terms)).toMatchObject(within);
});

test("no order is worse than the worst case shown", () => {
  fc.assert(
    fc.property(rules, fc.integer({ min: 0, max: 10_000_000 }), (list, orderMinor) => {
      const worst = worstCaseOfRules(list, terms);
      const marginMinor = Math.floor(orderMinor / 2);
      const cost = list
        .filter(({ conditions }) => (conditions.leastAmountMinor ?? 0) <= orderMinor)
        .reduce((sum, one) => sum + costOfAmountMinor(one.amount, marginMinor, 1), 0);
      const loss = cost - referralBoundMinor(marginMinor, 0.5);
      expect(worst.isUnlimited || loss <= worst.costMinor - worst.boundMinor + list.length + 1).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("impossible terms are refused", () => {
  expect(() => worstCaseOfRules([], { ...terms, marginRate: 2 })).toThrow("marginRate: must");
  expect(() => worstCaseOfRules([], { ...terms, incrementality: -1 })).toThrow("incrementality");
  expect(() => worstCaseOfRules([], { ...terms, pointCostMinor: Number.NaN })).toThrow(
    "pointCostMinor: must",
  );
  expect(() => worstCaseOfRules([ruleOf({ holdDays: -1 })], terms)).toThrow("row 0, holdDays");
  expect(() => referralBoundMinor(0.5, 1)).toThrow("marginMinor: must");
  expect(() => referralBoundMinor(1, 2)).toThrow("incrementality: must");
});
