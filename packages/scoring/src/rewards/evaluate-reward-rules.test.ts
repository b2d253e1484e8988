import { expect, test } from "vitest";
import { evaluateRewardRules } from "./evaluate-reward-rules.ts";
import type { RewardDecision } from "./reward-decision.ts";
import { contextOf, eventOf, personOf, ruleOf } from "./sample-rewards.ts";

const friendRule = ruleOf({ id: "rule_b", side: "friend", amount: { kind: "credit", amountMinor: 10_00 } });
const rules = [ruleOf(), friendRule];
const day = 86_400_000;

const codesOf = (decisions: readonly RewardDecision[]): string[][] =>
  decisions.map(({ reasons }) => reasons.map(({ code }) => code));

test("a qualified referral earns both sides what their rules say, each with a key of its own", () => {
  expect(evaluateRewardRules(eventOf(), contextOf(), rules)).toEqual([
    {
      key: "evt_1:rule_a:referrer",
      ruleId: "rule_a",
      ruleVersion: 1,
      side: "referrer",
      customerId: "Mary",
      answer: "yes",
      amount: { kind: "credit", amountMinor: 20_00 },
      costMinor: 20_00,
      holdUntil: 30 * day,
      needsApproval: false,
      reasons: [{ code: "on_hold", holdUntil: 30 * day }],
    },
    expect.objectContaining({
      key: "evt_1:rule_b:friend",
      customerId: "Fred",
      answer: "yes",
      costMinor: 10_00,
    }),
  ]);
});

test("the same event twice gives the same decisions, whatever the order of the rules", () => {
  const first = evaluateRewardRules(eventOf(), contextOf(), rules);
  expect(evaluateRewardRules(eventOf(), contextOf(), rules.toReversed())).toEqual(first);
});

test("a rule of another trigger decides nothing", () => {
  expect(evaluateRewardRules(eventOf({ trigger: "review_submitted" }), contextOf(), rules)).toEqual([]);
});

test("nobody on the rule's side, or nobody we know, is a no", () => {
  expect(evaluateRewardRules(eventOf({ parties: { friend: "Fred" } }), contextOf(), [ruleOf()])).toEqual([
    expect.objectContaining({ answer: "no", customerId: null, reasons: [{ code: "nobody_on_this_side" }] }),
  ]);
  const stranger = evaluateRewardRules(eventOf({ parties: { referrer: "Zoe" } }), contextOf(), [ruleOf()]);
  expect(codesOf(stranger)).toEqual([["nobody_on_this_side"]]);
});

test("a rule for kinds of acts gives for those alone", () => {
  const rule = ruleOf({ trigger: "act_approved", side: "actor", conditions: { actTypeIds: ["aty_talk"] } });
  const act = { trigger: "act_approved", parties: { actor: "Mary" }, purchase: null } as const;
  const answerTo = (actTypeId: string | null) =>
    evaluateRewardRules(eventOf({ ...act, actTypeId }), contextOf(), [rule]).map(({ answer }) => answer);
  expect([answerTo("aty_talk"), answerTo("aty_other"), answerTo(null)]).toEqual([["yes"], ["no"], ["no"]]);
});

test("a no names every condition that failed", () => {
  const conditions = {
    segmentIds: ["seg_vip"],
    productIds: ["prd_other"],
    actTypeIds: ["aty_talk"],
    countries: ["NO"],
    campaignId: "cmp_other",
    leastAmountMinor: 100_01,
    firstPurchaseOnly: true,
  };
  const event = eventOf({ purchase: { netMinor: 100_00, marginMinor: 60_00, isFirst: false } });
  const decisions = evaluateRewardRules(event, contextOf(), [ruleOf({ conditions, activeFrom: 1 })]);
  expect(codesOf(decisions)).toEqual([
    [
      "not_active",
      "other_segment",
      "other_product",
      "other_act",
      "other_country",
      "other_campaign",
      "amount_too_small",
      "not_first_purchase",
    ],
  ]);
  expect(decisions[0]?.reasons).toContainEqual({
    code: "amount_too_small",
    netMinor: 100_00,
    leastAmountMinor: 100_01,
  });
});

test("conditions that hold let the rule pass", () => {
  const conditions = {
    segmentIds: ["seg_new"],
    productIds: ["prd_1"],
    countries: ["SE"],
    campaignId: "cmp_1",
    leastAmountMinor: 100_00,
    firstPurchaseOnly: true,
  };
  expect(evaluateRewardRules(eventOf(), contextOf(), [ruleOf({ conditions })])[0]?.answer).toBe("yes");
});

test("one of several segments, products or countries is enough", () => {
  const conditions = {
    segmentIds: ["seg_vip", "seg_new"],
    productIds: ["prd_2", "prd_1"],
    countries: ["NO", "SE"],
  };
  expect(evaluateRewardRules(eventOf(), contextOf(), [ruleOf({ conditions })])[0]?.answer).toBe("yes");
});

test("where there is no purchase, it is not the first", () => {
  const event = eventOf({ purchase: null });
  const rule = ruleOf({ conditions: { firstPurchaseOnly: true }, isAboveBoundConfirmed: true });
  expect(codesOf(evaluateRewardRules(event, contextOf(), [rule]))).toEqual([["not_first_purchase"]]);
});

test("a rule is active from its first moment until just before its last", () => {
  const answers = (activeFrom: number, activeUntil: number | null): string | undefined =>
    evaluateRewardRules(eventOf({ occurredAt: 10 }), contextOf(), [ruleOf({ activeFrom, activeUntil })])[0]
      ?.answer;
  expect(answers(10, 11)).toBe("yes");
  expect(answers(11, null)).toBe("no");
  expect(answers(0, 10)).toBe("no");
});

test("nobody earns by referring themselves, staff never, an unknown country not where countries count", () => {
  const self = eventOf({ parties: { referrer: "Mary", friend: "Mary" } });
  expect(codesOf(evaluateRewardRules(self, contextOf(), [ruleOf()]))).toEqual([["same_person"]]);
  const staff = contextOf({ people: { Mary: personOf({ isStaff: true }), Fred: personOf() } });
  expect(codesOf(evaluateRewardRules(eventOf(), staff, [ruleOf()]))).toEqual([["staff"]]);
  const nowhere = contextOf({ people: { Mary: personOf({ country: null }) } });
  const rule = ruleOf({ conditions: { countries: ["SE"] } });
  expect(codesOf(evaluateRewardRules(eventOf(), nowhere, [rule]))).toEqual([["other_country"]]);
});

test("approval is asked for by the rule, and for whoever has no verified act yet", () => {
  const rule = ruleOf({ approval: "by_person", holdDays: 0 });
  const fresh = contextOf({ people: { Mary: personOf({ isVerified: false }) } });
  expect(evaluateRewardRules(eventOf(), fresh, [rule])[0]).toMatchObject({
    needsApproval: true,
    holdUntil: 0,
    reasons: [{ code: "approval_by_rule" }, { code: "approval_before_first_verified_act" }],
  });
  expect(evaluateRewardRules(eventOf(), contextOf(), [rule])[0]).toMatchObject({
    needsApproval: true,
    reasons: [{ code: "approval_by_rule" }],
  });
  expect(evaluateRewardRules(eventOf(), contextOf(), [ruleOf()])[0]).toMatchObject({ needsApproval: false });
  const automatic = evaluateRewardRules(eventOf(), fresh, [ruleOf({ holdDays: 0 })])[0];
  expect(automatic).toMatchObject({
    needsApproval: true,
    reasons: [{ code: "approval_before_first_verified_act" }],
  });
});
