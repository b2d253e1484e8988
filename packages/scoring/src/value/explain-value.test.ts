import { expect, test } from "vitest";
import { bridge } from "./bridge.ts";
import { defaultValuePolicy } from "./default-value-policy.ts";
import { explainValue } from "./explain-value.ts";
import { days, ideaOf, noFacts, purchaseOf, referralOf, takeBackOf, touchOf } from "./sample-facts.ts";
import type { RewardFact, ServingCostFact, ValueFacts, ValuePart } from "./value-facts.ts";
import { valueParts } from "./value-parts.ts";
import { valuePartsByCustomer } from "./value-parts-by-customer.ts";

const asOf = days(10);
const explain = (facts: Partial<ValueFacts>, at = asOf) =>
  explainValue({ ...noFacts, ...facts }, defaultValuePolicy, at);
const netOf = (facts: Partial<ValueFacts>, customerId: string, at = asOf): number =>
  valueParts(explain(facts, at), customerId).net.totalMinor;

const costOf = (amountMinor: number, more: Partial<ServingCostFact> = {}): ServingCostFact => ({
  id: `cst_${amountMinor}`,
  customerId: "X",
  amountMinor,
  occurredAt: 0,
  recordedAt: 0,
  ...more,
});
const rewardOf = (part: ValuePart, amountMinor: number): RewardFact => ({
  ...costOf(amountMinor),
  id: `rwd_${part}`,
  part,
});

test("in the headline the whole purchase counts for the buyer, and again for who brought them", () => {
  const lines = explain({ purchases: [purchaseOf("X", 100)], referrals: [referralOf("P", "X", "claimed")] });
  const whole = { basis: "headline", factId: "pur_X", share: 1, amountMinor: 100 };
  expect(lines.slice(0, 2)).toEqual([
    { ...whole, customerId: "X", part: "own", rule: "own" },
    {
      ...whole,
      customerId: "P",
      part: "referral",
      rule: "direct_referee",
      causeId: "ref_P_X",
      counterpartId: "X",
    },
  ]);
});

test("what had not happened or was not recorded by then does not count", () => {
  const late = { recordedAt: days(11) };
  const purchases = [purchaseOf("X", 100, { occurredAt: days(9) })];
  expect(netOf({ purchases }, "X")).toBe(100);
  expect(netOf({ purchases }, "X", days(8))).toBe(0);
  expect(netOf({ purchases: [purchaseOf("X", 100, late)] }, "X")).toBe(0);
  const refund = { ...takeBackOf(40, days(9)), ...late };
  expect(netOf({ purchases: [purchaseOf("X", 100, { takeBacks: [refund] })] }, "X")).toBe(100);
  expect(netOf({ purchases: [purchaseOf("X", 100, { takeBacks: [refund] })] }, "X", days(11))).toBe(60);
  expect(netOf({ purchases, referrals: [referralOf("P", "X", "confirmed", late)] }, "P")).toBe(0);
  expect(
    netOf({ purchases, touches: [touchOf("M", "X", "review_read", { occurredAt: days(9), ...late })] }, "M"),
  ).toBe(0);
  expect(netOf({ purchases, ideas: [ideaOf(0.1, ["I"], [], late)] }, "I")).toBe(0);
  expect(netOf({ purchases, ideas: [ideaOf(0.1, ["I"], [], { shippedAt: days(9) })] }, "I", days(9))).toBe(
    10,
  );
  expect(explain({ servingCosts: [costOf(1, late)] })).toEqual([]);
  expect(explain({ rewards: [{ ...rewardOf("own", 1), ...late }] })).toEqual([]);
});

test("a fact recorded ahead of its time counts from its time on", () => {
  const ahead = { occurredAt: days(9), recordedAt: 0 };
  const facts = {
    purchases: [purchaseOf("X", 100, ahead)],
    servingCosts: [costOf(1, ahead)],
    rewards: [{ ...rewardOf("own", 1), ...ahead }],
  };
  expect(explain(facts, days(8))).toEqual([]);
  expect(new Set(explain(facts, days(9)).map(({ factId }) => factId)).size).toBe(3);
});

test("of several referrals the latest recorded counts, ties by id, and null detaches", () => {
  const purchases = [purchaseOf("X", 100)];
  const first = referralOf("P", "X", "confirmed", { id: "ref_1" });
  const same = referralOf("Q", "X", "confirmed", { id: "ref_2" });
  const moved = referralOf("R", "X", "confirmed", { id: "ref_0", recordedAt: days(2) });
  expect(netOf({ purchases, referrals: [first] }, "P")).toBe(50);
  expect(netOf({ purchases, referrals: [same, first] }, "Q")).toBe(50);
  expect(netOf({ purchases, referrals: [moved, first, same] }, "R")).toBe(50);
  expect(netOf({ purchases, referrals: [moved, first, same] }, "Q", days(1))).toBe(50);
  const detached = referralOf(null, "X", "confirmed", { id: "ref_9", recordedAt: days(3) });
  const lines = explain({ purchases, referrals: [first, detached] });
  expect(new Set(lines.map(({ customerId }) => customerId))).toEqual(new Set(["X"]));
});

test("contribution is the margin split by the same shares, less costs and rewards, each once", () => {
  const facts = {
    purchases: [purchaseOf("X", 1_005, { marginRate: 0.5 })],
    referrals: [referralOf("P", "X", "confirmed")],
    servingCosts: [costOf(30), costOf(-10)],
    rewards: (["own", "referral", "influence", "innovation"] as const).map((part, index) =>
      rewardOf(part, 10 ** index),
    ),
  };
  const lines = explain(facts);
  expect(valueParts(lines, "P").contribution).toMatchObject({ referral: 252, totalMinor: 252 });
  expect(valueParts(lines, "X").contribution).toEqual({
    own: 251 - 20 - 1,
    referral: -10,
    influence: -100,
    innovation: -1_000,
    totalMinor: 251 - 20 - 1_111,
  });
});

test("costs and rewards show the fact they come from", () => {
  expect(explain({ servingCosts: [costOf(30)], rewards: [rewardOf("referral", 5)] })).toEqual([
    {
      customerId: "X",
      part: "serving_cost",
      basis: "contribution",
      factId: "cst_30",
      rule: "serving_cost",
      share: 1,
      amountMinor: -30,
    },
    {
      customerId: "X",
      part: "reward",
      basis: "contribution",
      factId: "rwd_referral",
      rule: "reward_referral",
      share: 1,
      amountMinor: -5,
    },
  ]);
});

test("everybody's parts in one pass equal each one's own, and somebody without lines has zeros", () => {
  const lines = explain({
    purchases: [purchaseOf("X", 100), purchaseOf("P", 50)],
    referrals: [referralOf("P", "X", "link")],
  });
  const all = valuePartsByCustomer(lines);
  expect([...all.keys()].toSorted()).toEqual(["P", "X"]);
  for (const [customerId, parts] of all) expect(parts).toEqual(valueParts(lines, customerId));
  expect(valueParts(lines, "nobody").headline).toEqual({
    own: 0,
    referral: 0,
    influence: 0,
    innovation: 0,
    totalMinor: 0,
  });
});

test("the bridge names every way value leaves and arrives", () => {
  const lines = explain({
    purchases: [purchaseOf("X", 10_000), purchaseOf("Z", 1_000)],
    referrals: [referralOf("P", "X", "confirmed"), referralOf("X", "Z", "confirmed")],
    touches: [touchOf("M", "X", "review_read"), touchOf("X", "P", "review_read")],
    ideas: [ideaOf(0.1, ["X"], ["R"])],
    servingCosts: [costOf(3)],
  });
  expect(bridge(lines, "X")).toEqual({
    ownMinor: 10_000,
    passedUpMinor: 3_750,
    influencedMinor: 1_500,
    innovatedMinor: 1_000,
    receivedReferralMinor: 300,
    receivedInfluenceMinor: 0,
    receivedInnovationMinor: 550,
    netMinor: 10_000 - 3_750 - 1_500 - 1_000 + 300 + 550,
  });
  expect(bridge(lines, "M")).toMatchObject({ ownMinor: 0, receivedInfluenceMinor: 1_500, netMinor: 1_500 });
});

test("a circle of referrals is refused, also above the buyer", () => {
  const referrals = [
    referralOf("P", "X", "link"),
    referralOf("Q", "P", "link"),
    referralOf("P", "Q", "link"),
  ];
  expect(() => explain({ purchases: [purchaseOf("X", 1)], referrals })).toThrow("circle");
  expect(() => explain({ purchases: [purchaseOf("P", 1)], referrals: referrals.slice(1) })).toThrow(
    `referrals: must not go round in a circle (referral ${referrals[2]?.id})`,
  );
});
