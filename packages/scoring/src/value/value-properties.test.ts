import fc from "fast-check";
import { expect, test } from "vitest";
import { accountValue } from "./account-value.ts";
import { bridge } from "./bridge.ts";
import { defaultValuePolicy } from "./default-value-policy.ts";
import { explainValue } from "./explain-value.ts";
import { netRange } from "./net-range.ts";
import { netRevenueMinor } from "./net-revenue-minor.ts";
import { postedDifference } from "./posted-difference.ts";
import { asOf, facts, people, person } from "./random-facts.ts";
import { days, takeBackOf } from "./sample-facts.ts";
import type { ValueFacts } from "./value-facts.ts";
import type { ValueBasis, ValueLine } from "./value-line.ts";
import { valueParts } from "./value-parts.ts";

const explain = (given: ValueFacts, policy = defaultValuePolicy): ValueLine[] =>
  explainValue(given, policy, asOf);
const sumOf = (list: readonly { amountMinor: number }[]): number =>
  list.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
const sumOn = (lines: readonly ValueLine[], basis: ValueBasis): number =>
  sumOf(lines.filter((line) => line.basis === basis));
const revenue = ({ purchases }: ValueFacts): number =>
  purchases.reduce((sum, one) => sum + netRevenueMinor(one), 0);

test("net value adds up to net revenue, to the minor unit", () => {
  fc.assert(
    fc.property(facts, (given) => {
      expect(sumOn(explain(given), "net")).toBe(revenue(given));
    }),
    { numRuns: 400 },
  );
});

test("contribution adds up to margin less serving costs less rewards, to the minor unit", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const margin = sumOn(explain({ ...given, servingCosts: [], rewards: [] }), "contribution");
      const exact = given.purchases.reduce((sum, one) => sum + netRevenueMinor(one) * one.marginRate, 0);
      expect(Math.abs(margin - exact)).toBeLessThanOrEqual(given.purchases.length / 2 + 1e-3);
      expect(sumOn(explain(given), "contribution")).toBe(
        margin - sumOf(given.servingCosts) - sumOf(given.rewards),
      );
    }),
    { numRuns: 200 },
  );
});

test("the shares of a purchase are above 0 and sum to 1, its lines to its net revenue", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const lines = explain(given).filter(({ basis }) => basis === "net");
      for (const one of given.purchases) {
        const own = lines.filter(({ factId }) => factId === one.id);
        expect(own.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(own.every(({ share }) => share > 0)).toBe(true);
        expect(sumOf(own)).toBe(netRevenueMinor(one));
      }
    }),
  );
});

test("the headline is own, direct referees' own, and the influence and innovation of the net split", () => {
  fc.assert(
    fc.property(facts, person, (given, customerId) => {
      const lines = explain(given);
      const { headline, net } = valueParts(lines, customerId);
      const own = given.purchases.filter((one) => one.customerId === customerId);
      expect(headline).toMatchObject({
        own: revenue({ ...given, purchases: own }),
        influence: net.influence,
        innovation: net.innovation,
      });
      const referees = lines.filter(
        (line) => line.rule === "direct_referee" && line.customerId === customerId,
      );
      expect(headline.referral).toBe(sumOf(referees));
    }),
  );
});

test("the order of the facts never changes a line", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const turned: ValueFacts = {
        purchases: given.purchases.toReversed(),
        referrals: given.referrals.toReversed(),
        touches: given.touches.toReversed(),
        ideas: given.ideas.toReversed(),
        servingCosts: given.servingCosts.toReversed(),
        rewards: given.rewards.toReversed(),
      };
      expect(explain(turned)).toEqual(explain(given));
    }),
  );
});

test("a thousand times the amounts keep every share and a thousand times the net value, but for rounding", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const larger = {
        ...given,
        purchases: given.purchases.map((one) => ({
          ...one,
          capturedMinor: one.capturedMinor * 1_000,
          takeBacks: one.takeBacks.map((back) => ({ ...back, amountMinor: back.amountMinor * 1_000 })),
        })),
      };
      const lines = explain(given).filter(({ basis }) => basis === "net");
      const scaled = explain(larger).filter(({ basis }) => basis === "net");
      expect(scaled.map(({ share }) => share)).toEqual(lines.map(({ share }) => share));
      scaled.forEach(({ amountMinor }, index) => {
        expect(Math.abs(amountMinor / 1_000 - (lines[index]?.amountMinor ?? Number.NaN))).toBeLessThan(2);
      });
    }),
  );
});

test("a refund is a re-split: posting the difference leads exactly to the lines of the new amount", () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 1, max: 1e6 }), (given, amountMinor) => {
      const refund = { ...takeBackOf(amountMinor, days(600)), id: "refund" };
      const after = {
        ...given,
        purchases: given.purchases.map((one) => ({ ...one, takeBacks: [...one.takeBacks, refund] })),
      };
      const posted = postedDifference(explain(given), explain(after));
      expect(sumOn(posted, "net")).toBe(0 - amountMinor * given.purchases.length);
      for (const customerId of people) {
        const parts = valueParts([...explain(given), ...posted], customerId);
        expect(parts).toEqual(valueParts(explain(after), customerId));
      }
      expect(postedDifference(explain(after), explain(after))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("the bridge always leads from own to net value", () => {
  fc.assert(
    fc.property(facts, person, (given, customerId) => {
      const lines = explain(given);
      const { ownMinor, passedUpMinor, influencedMinor, innovatedMinor, netMinor, ...received } = bridge(
        lines,
        customerId,
      );
      const arrived =
        received.receivedReferralMinor + received.receivedInfluenceMinor + received.receivedInnovationMinor;
      expect(netMinor).toBe(ownMinor - passedUpMinor - influencedMinor - innovatedMinor + arrived);
      expect(netMinor).toBe(valueParts(lines, customerId).net.totalMinor);
      expect(ownMinor).toBe(valueParts(lines, customerId).headline.own);
    }),
  );
});

test("a company's net value and contribution are the sums of its people's", () => {
  fc.assert(
    fc.property(facts, fc.subarray(people), (given, company) => {
      const lines = explain(given);
      const whole = accountValue(lines, company);
      for (const basis of ["net", "contribution"] as const) {
        const sum = company.reduce(
          (total, customerId) => total + valueParts(lines, customerId)[basis].totalMinor,
          0,
        );
        expect(whole[basis].totalMinor).toBe(sum);
      }
      expect(accountValue(lines, people).headline.referral).toBe(0);
    }),
  );
});

test("the range holds the net value itself and those with q of .5 and of 1 everywhere", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const range = netRange(given, defaultValuePolicy, asOf, people);
      const ends = [0.5, 1].map((q) => {
        const policy = {
          ...defaultValuePolicy,
          incrementality: { confirmed: q, lead: q, link: q, claimed: q },
        };
        return explain(given, policy);
      });
      for (const customerId of people) {
        const [half = 0, full = 0] = ends.map((lines) => valueParts(lines, customerId).net.totalMinor);
        const { lowMinor = 0, highMinor = 0 } = range.get(customerId) ?? {};
        const net = valueParts(explain(given, defaultValuePolicy), customerId).net.totalMinor;
        expect(lowMinor).toBeLessThanOrEqual(Math.min(half, full, net));
        expect(highMinor).toBeGreaterThanOrEqual(Math.max(half, full, net));
      }
    }),
    { numRuns: 50 },
  );
});

test("a stored snapshot can be recomputed: later facts do not change what was known", () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 0, max: 600 }), (given, at) => {
      const isKnown = ({ recordedAt }: { recordedAt: number }): boolean => recordedAt <= days(at);
      const then = {
        purchases: given.purchases
          .filter(isKnown)
          .map((one) => ({ ...one, takeBacks: one.takeBacks.filter(isKnown) })),
        referrals: given.referrals.filter(isKnown),
        touches: given.touches.filter(isKnown),
        ideas: given.ideas.filter(isKnown),
        servingCosts: given.servingCosts.filter(isKnown),
        rewards: given.rewards.filter(isKnown),
      };
      expect(explainValue(given, defaultValuePolicy, days(at))).toEqual(explain(then));
    }),
  );
});
