import { expect, test } from "vitest";
import { accountNetRange } from "./account-net-range.ts";
import { accountValue } from "./account-value.ts";
import { bridge } from "./bridge.ts";
import { defaultValuePolicy } from "./default-value-policy.ts";
import { explainValue } from "./explain-value.ts";
import { netRange } from "./net-range.ts";
import { postedDifference } from "./posted-difference.ts";
import { days, ideaOf, noFacts, purchaseOf, referralOf, takeBackOf, touchOf } from "./sample-facts.ts";
import type { ValueFacts } from "./value-facts.ts";
import { valueParts } from "./value-parts.ts";

const asOf = days(400);

const essay = {
  ...noFacts,
  purchases: [
    purchaseOf("A", 10_000_000),
    purchaseOf("A1", 4_000_000),
    purchaseOf("B", 3_000_000),
    purchaseOf("B1", 25_000_000),
  ],
  referrals: [referralOf("A", "A1", "confirmed"), referralOf("B", "B1", "confirmed")],
};

const mary = {
  ...noFacts,
  purchases: [purchaseOf("X", 20_000, { occurredAt: days(100) })],
  touches: [
    touchOf("Mary", "X", "review_helpful", { occurredAt: days(98) }),
    touchOf("C", "X", "mention_click", { occurredAt: days(91) }),
  ],
};

const netOf = (facts: ValueFacts, customerId: string): number =>
  valueParts(explainValue(facts, defaultValuePolicy, asOf), customerId).net.totalMinor;

test("the essay: by spend A is worth three times B, in the headline B is worth twice A", () => {
  const lines = explainValue(essay, defaultValuePolicy, asOf);
  const [a, b] = [valueParts(lines, "A").headline, valueParts(lines, "B").headline];
  expect(a).toEqual({
    own: 10_000_000,
    referral: 4_000_000,
    influence: 0,
    innovation: 0,
    totalMinor: 14_000_000,
  });
  expect(b).toEqual({
    own: 3_000_000,
    referral: 25_000_000,
    influence: 0,
    innovation: 0,
    totalMinor: 28_000_000,
  });
});

test("the essay's net values add up to the revenue", () => {
  const net = ["A", "A1", "B", "B1"].map((customerId) => netOf(essay, customerId));
  expect(net).toEqual([12_000_000, 2_000_000, 15_500_000, 12_500_000]);
  expect(net.reduce((sum, amount) => sum + amount, 0)).toBe(42_000_000);
});

test("the essay's net values are shown with their range for q from .5 to 1", () => {
  expect([...netRange(essay, defaultValuePolicy, asOf, ["A", "A1", "B", "B1", "nobody"])]).toEqual([
    ["A", { lowMinor: 11_000_000, highMinor: 12_000_000 }],
    ["A1", { lowMinor: 2_000_000, highMinor: 3_000_000 }],
    ["B", { lowMinor: 9_250_000, highMinor: 15_500_000 }],
    ["B1", { lowMinor: 12_500_000, highMinor: 18_750_000 }],
    ["nobody", { lowMinor: 0, highMinor: 0 }],
  ]);
});

test("a company of both sides of a referral has no range: what leaves one arrives at the other", () => {
  const accounts = new Map([
    ["A and A1", ["A", "A1"]],
    ["A and B", ["A", "B", "A"]],
  ]);
  expect([...accountNetRange(essay, defaultValuePolicy, asOf, accounts)]).toEqual([
    ["A and A1", { lowMinor: 14_000_000, highMinor: 14_000_000 }],
    ["A and B", { lowMinor: 20_250_000, highMinor: 27_500_000 }],
  ]);
});

test("the essay's bridge leads from what B1 and B bought to their net value", () => {
  const lines = explainValue(essay, defaultValuePolicy, asOf);
  const none = {
    passedUpMinor: 0,
    influencedMinor: 0,
    innovatedMinor: 0,
    receivedReferralMinor: 0,
    receivedInfluenceMinor: 0,
    receivedInnovationMinor: 0,
  };
  expect(bridge(lines, "B1")).toEqual({ ...none, ownMinor: 25e6, passedUpMinor: 125e5, netMinor: 125e5 });
  expect(bridge(lines, "B")).toEqual({
    ...none,
    ownMinor: 3e6,
    receivedReferralMinor: 125e5,
    netMinor: 155e5,
  });
});

test("a company's headline counts a referral between its own people once", () => {
  const lines = explainValue(essay, defaultValuePolicy, asOf);
  expect(accountValue(lines, ["A", "A1"]).headline.totalMinor).toBe(14_000_000);
  expect(accountValue(lines, ["A", "A1"]).net.totalMinor).toBe(14_000_000);
  expect(accountValue(lines, ["A", "B1"]).headline.totalMinor).toBe(39_000_000);
});

test("Mary's review and C's mention share .3 of what X bought, two to one by age", () => {
  expect(["Mary", "C", "X"].map((customerId) => netOf(mary, customerId))).toEqual([4_000, 2_000, 14_000]);
});

test("a refund splits the new net amount and posts the difference", () => {
  const refunded = {
    ...mary,
    purchases: mary.purchases.map((purchase) => ({ ...purchase, takeBacks: [takeBackOf(5_000, days(120))] })),
  };
  expect(["Mary", "C", "X"].map((customerId) => netOf(refunded, customerId))).toEqual([3_000, 1_500, 10_500]);
  const posted = postedDifference(
    explainValue(mary, defaultValuePolicy, asOf),
    explainValue(refunded, defaultValuePolicy, asOf),
  );
  expect(
    posted
      .filter(({ basis }) => basis === "net")
      .map(({ customerId, amountMinor }) => [customerId, amountMinor]),
  ).toEqual([
    ["C", -500],
    ["Mary", -1_000],
    ["X", -3_500],
  ]);
});

test("a full refund leaves everybody with 0", () => {
  const refunded = {
    ...purchaseOf("X", 20_000, { occurredAt: days(100) }),
    takeBacks: [takeBackOf(20_000, days(120))],
  };
  const lines = explainValue({ ...mary, purchases: [refunded] }, defaultValuePolicy, asOf);
  expect(lines.every(({ amountMinor }) => amountMinor === 0)).toBe(true);
});

test("Y's purchase pays the idea's people, Y and the referrer X", () => {
  const facts = {
    ...essay,
    purchases: [purchaseOf("Y", 30_000, { occurredAt: days(100) })],
    referrals: [referralOf("X", "Y", "link")],
    ideas: [ideaOf(0.1, ["I"], ["R"], { shippedAt: days(50) })],
  };
  expect(["I", "R", "Y", "X"].map((customerId) => netOf(facts, customerId))).toEqual([
    1_500, 1_500, 20_250, 6_750,
  ]);
  const headline = valueParts(explainValue(facts, defaultValuePolicy, asOf), "X").headline;
  expect(headline).toMatchObject({ own: 0, referral: 30_000, totalMinor: 30_000 });
});
