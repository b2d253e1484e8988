import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultValuePolicy } from "./default-value-policy.ts";
import { explainValue } from "./explain-value.ts";
import { netRange } from "./net-range.ts";
import { netRangeIncrementalities } from "./net-range-incrementalities.ts";
import { netRevenueMinor } from "./net-revenue-minor.ts";
import { asOf, facts, people } from "./random-facts.ts";
import { days, ideaOf, noFacts, purchaseOf, referralOf, takeBackOf, touchOf } from "./sample-facts.ts";
import { valuePartNames, type ValueFacts } from "./value-facts.ts";
import { valuePartsByCustomer } from "./value-parts-by-customer.ts";
import { valueParts } from "./value-parts.ts";
import type { ValueShare } from "./value-share.ts";
import { valueShares } from "./value-shares.ts";

const shares = (given: Partial<ValueFacts>, policy = defaultValuePolicy, at = asOf): ValueShare[] =>
  valueShares({ ...noFacts, ...given }, policy, at);
const sumOf = (rows: readonly ValueShare[], amountOf: (row: ValueShare) => number): number =>
  rows.reduce((sum, row) => sum + amountOf(row), 0);
const withoutCosts = (given: ValueFacts): ValueFacts => ({ ...given, servingCosts: [], rewards: [] });

test("summed by customer the shares are the parts of the lines", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const rows = Map.groupBy(shares(given), ({ customerId }) => customerId);
      const parts = valuePartsByCustomer(explainValue(withoutCosts(given), defaultValuePolicy, asOf));
      for (const customerId of people) {
        const own = rows.get(customerId) ?? [];
        const expected = parts.get(customerId);
        for (const part of valuePartNames) {
          expect(sumOf(own, ({ headline }) => headline[part])).toBe(expected?.headline[part] ?? 0);
          expect(sumOf(own, ({ net }) => net[part])).toBe(expected?.net[part] ?? 0);
        }
        expect(sumOf(own, ({ contributionMinor }) => contributionMinor)).toBe(
          expected?.contribution.totalMinor ?? 0,
        );
      }
    }),
    { numRuns: 400 },
  );
});

test("the least and most net value over what one may believe of referrals is the range shown", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const rows = Map.groupBy(shares(given), ({ customerId }) => customerId);
      const range = netRange(given, defaultValuePolicy, asOf, people);
      for (const customerId of people) {
        const own = rows.get(customerId) ?? [];
        const ends = [
          sumOf(own, ({ net }) => net.own + net.referral + net.influence + net.innovation),
          ...netRangeIncrementalities.map((_, step) =>
            sumOf(own, ({ netAtMinor }) => netAtMinor[step] ?? Number.NaN),
          ),
        ];
        expect({ lowMinor: Math.min(...ends), highMinor: Math.max(...ends) }).toEqual(range.get(customerId));
      }
    }),
    { numRuns: 200 },
  );
});

test("each buyer's net value adds up to the buyer's net revenue, whatever is believed of referrals", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const rows = shares(given);
      for (const buyerId of people) {
        const own = rows.filter((row) => row.buyerId === buyerId);
        const revenue = given.purchases
          .filter(({ customerId }) => customerId === buyerId)
          .reduce((sum, one) => sum + netRevenueMinor(one), 0);
        expect(sumOf(own, ({ net }) => net.own + net.referral + net.influence + net.innovation)).toBe(
          revenue,
        );
        for (const step of netRangeIncrementalities.keys()) {
          expect(sumOf(own, ({ netAtMinor }) => netAtMinor[step] ?? Number.NaN)).toBe(revenue);
        }
      }
    }),
  );
});

test("facts learned later and the order of the facts change nothing", () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 0, max: 600 }), (given, day) => {
      const isKnown = ({ recordedAt }: { recordedAt: number }): boolean => recordedAt <= days(day);
      const then = {
        purchases: given.purchases
          .filter(isKnown)
          .map((one) => ({ ...one, takeBacks: one.takeBacks.filter(isKnown) }))
          .toReversed(),
        referrals: given.referrals.filter(isKnown).toReversed(),
        touches: given.touches.filter(isKnown).toReversed(),
        ideas: given.ideas.filter(isKnown).toReversed(),
      };
      expect(shares(given, defaultValuePolicy, days(day))).toEqual(shares(then));
    }),
  );
});

test("any batch of buyers gives the rows those buyers have among all", () => {
  fc.assert(
    fc.property(facts, fc.subarray(people), (given, batch) => {
      const purchases = given.purchases.filter(({ customerId }) => batch.includes(customerId));
      expect(shares({ ...given, purchases })).toEqual(
        shares(given).filter(({ buyerId }) => batch.includes(buyerId)),
      );
    }),
  );
});

test("a direct referrer has a row exactly when the lines name one, and a buyer whenever there is a purchase", () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(0, 1, 20), (given, chainDepth) => {
      const policy = { ...defaultValuePolicy, chainDepth };
      const rows = shares(given, policy);
      const lines = explainValue(withoutCosts(given), policy, asOf);
      const named = lines
        .filter(({ rule }) => rule === "direct_referee")
        .map(({ counterpartId, customerId }) => `${counterpartId} ${customerId}`);
      const direct = rows
        .filter(({ isDirect }) => isDirect)
        .map(({ buyerId, customerId }) => `${buyerId} ${customerId}`);
      expect(new Set(direct)).toEqual(new Set(named));
      expect(direct).toHaveLength(new Set(named).size);
      const buyers = rows.filter(({ buyerId, customerId }) => buyerId === customerId);
      expect(new Set(buyers.map(({ buyerId }) => buyerId))).toEqual(
        new Set(given.purchases.map(({ customerId }) => customerId)),
      );
    }),
  );
});

test("rows come by buyer, then customer, and each pair once", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const pairs = shares(given).map(({ buyerId, customerId }) => `${buyerId} ${customerId}`);
      expect(pairs).toEqual([...new Set(pairs)].toSorted());
    }),
  );
});

test("the shares of a buyer who was brought, had read a review and bought a product with a shipped idea", () => {
  const rows = shares({
    purchases: [purchaseOf("Y", 300_00, { occurredAt: days(2) })],
    referrals: [referralOf("X", "Y", "link")],
    touches: [touchOf("M", "Y", "review_read", { occurredAt: days(1) })],
    ideas: [ideaOf(0.1, ["I"], [])],
  });
  const none = { own: 0, referral: 0, influence: 0, innovation: 0 };
  const always = (amountMinor: number) => netRangeIncrementalities.map(() => amountMinor);
  // Influence .15 and innovation .1 leave 225.00 to the chain, of which X has q/2.
  const upwards = [56_25, 67_50, 78_75, 90_00, 101_25, 112_50];
  expect(rows).toEqual([
    {
      buyerId: "Y",
      customerId: "I",
      isDirect: false,
      headline: { ...none, innovation: 30_00 },
      net: { ...none, innovation: 30_00 },
      contributionMinor: 12_00,
      netAtMinor: always(30_00),
    },
    {
      buyerId: "Y",
      customerId: "M",
      isDirect: false,
      headline: { ...none, influence: 45_00 },
      net: { ...none, influence: 45_00 },
      contributionMinor: 18_00,
      netAtMinor: always(45_00),
    },
    {
      buyerId: "Y",
      customerId: "X",
      isDirect: true,
      headline: { ...none, referral: 300_00 },
      net: { ...none, referral: 56_25 },
      contributionMinor: 22_50,
      netAtMinor: upwards,
    },
    {
      buyerId: "Y",
      customerId: "Y",
      isDirect: false,
      headline: { ...none, own: 300_00 },
      net: { ...none, own: 168_75 },
      contributionMinor: 67_50,
      netAtMinor: upwards.map((amountMinor) => 225_00 - amountMinor),
    },
  ]);
});

test("a purchase taken back in full leaves the buyer and the referrer, with nothing, and nobody else", () => {
  const rows = shares({
    purchases: [purchaseOf("Y", 100, { occurredAt: days(2), takeBacks: [takeBackOf(100, days(3))] })],
    referrals: [referralOf("X", "Y", "link"), referralOf("W", "X", "link")],
    touches: [touchOf("M", "Y", "review_read", { occurredAt: days(1) })],
  });
  expect(rows.map(({ customerId, isDirect }) => ({ customerId, isDirect }))).toEqual([
    { customerId: "X", isDirect: true },
    { customerId: "Y", isDirect: false },
  ]);
  expect(rows.every(({ headline, net }) => headline.own + headline.referral + net.own === 0)).toBe(true);
});

test("a touch or idea too old to count leaves the purchase as if there were none", () => {
  const purchases = [purchaseOf("Y", 100_01, { occurredAt: days(900) })];
  const referrals = [referralOf("X", "Y", "lead")];
  const old = { touches: [touchOf("M", "Y", "review_read")], ideas: [ideaOf(0.1, ["I"], [])] };
  expect(shares({ purchases, referrals, ...old })).toEqual(shares({ purchases, referrals }));
});

test("a circle of referrals, a bad policy and an id given twice are refused as for the lines", () => {
  const purchases = [purchaseOf("X", 100)];
  const circle = [referralOf("P", "X", "link"), referralOf("X", "P", "link")];
  expect(() => shares({ purchases, referrals: circle })).toThrow("circle");
  expect(() => shares({ purchases }, { ...defaultValuePolicy, sharedCap: 2 })).toThrow("sharedCap");
  expect(() => shares({ purchases: [...purchases, ...purchases] })).toThrow("each id once");
  expect(shares({ purchases: [], referrals: circle })).toEqual([]);
});

test("an amount taken back beyond what was captured is split like its mirror image", () => {
  const back = { takeBacks: [takeBackOf(500, days(1))] };
  const referrals = [referralOf("X", "Y", "link")];
  const rows = shares({ purchases: [purchaseOf("Y", 101, back)], referrals });
  const lines = explainValue(
    { ...noFacts, purchases: [purchaseOf("Y", 101, back)], referrals },
    defaultValuePolicy,
    asOf,
  );
  expect(rows.map(({ net }) => net.own + net.referral)).toEqual(
    ["X", "Y"].map((customerId) => valueParts(lines, customerId).net.totalMinor),
  );
});
