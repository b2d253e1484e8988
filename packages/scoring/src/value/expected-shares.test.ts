import fc from "fast-check";
import { expect, test } from "vitest";
import { roundMinor } from "../money/round-minor.ts";
import { defaultValuePolicy } from "./default-value-policy.ts";
import { type ExpectedBuyer, expectedShares } from "./expected-shares.ts";
import { asOf, facts, person } from "./random-facts.ts";
import { days, noFacts, purchaseOf, referralOf } from "./sample-facts.ts";
import { valueShares } from "./value-shares.ts";

const policy = defaultValuePolicy;
const buyerOf = (buyerId: string, expectedMinor: number): ExpectedBuyer => ({
  buyerId,
  expectedMinor,
  lowMinor: expectedMinor / 2,
  highMinor: expectedMinor * 2,
});
const amount = fc.double({ min: -1e6, max: 1e9, noNaN: true });
const anyBuyer = fc.record({
  buyerId: person,
  expectedMinor: amount,
  lowMinor: fc.option(amount),
  highMinor: fc.option(amount),
});
const buyers = fc.uniqueArray(anyBuyer, { selector: ({ buyerId }) => buyerId });

test("each buyer's amounts, rounded once, add up over the customers exactly", () => {
  fc.assert(
    fc.property(facts, buyers, ({ referrals }, given) => {
      const rows = Map.groupBy(expectedShares(given, referrals, policy, asOf), ({ buyerId }) => buyerId);
      for (const { buyerId, ...amounts } of given) {
        const own = rows.get(buyerId) ?? [];
        for (const field of ["expectedMinor", "lowMinor", "highMinor"] as const) {
          const whole = amounts[field];
          const sum = own.reduce<number | null>((total, row) => {
            const share = row[field];
            return total === null || share === null ? null : total + share;
          }, 0);
          expect(sum).toBe(whole === null ? null : roundMinor(whole));
        }
      }
      expect(rows.size).toBe(given.length);
    }),
    { numRuns: 200 },
  );
});

test("what is expected goes up the chain as a purchase of that amount does", () => {
  fc.assert(
    fc.property(facts, person, fc.integer({ min: 1, max: 1e9 }), ({ referrals }, buyerId, expectedMinor) => {
      const bought = { ...noFacts, purchases: [purchaseOf(buyerId, expectedMinor)], referrals };
      const realised = valueShares(bought, policy, asOf).map(({ customerId, net }) => ({
        customerId,
        amountMinor: net.own + net.referral,
      }));
      const buyer = { buyerId, expectedMinor, lowMinor: null, highMinor: null };
      const expected = expectedShares([buyer], referrals, policy, asOf);
      expect(
        expected.map(({ customerId, expectedMinor: amountMinor }) => ({ customerId, amountMinor })),
      ).toEqual(
        realised.filter(({ customerId, amountMinor }) => customerId === buyerId || amountMinor !== 0),
      );
    }),
  );
});

test("the order of the buyers and of the referrals, and referrals learned later, change nothing", () => {
  fc.assert(
    fc.property(facts, buyers, fc.integer({ min: 0, max: 600 }), ({ referrals }, given, day) => {
      const known = referrals.filter(({ recordedAt }) => recordedAt <= days(day));
      expect(expectedShares(given, referrals, policy, days(day))).toEqual(
        expectedShares(given.toReversed(), known.toReversed(), policy, asOf),
      );
    }),
  );
});

test("a friend's expected value is shared with who brought them, its ends alike", () => {
  const rows = expectedShares(
    [{ buyerId: "Y", expectedMinor: 400.4, lowMinor: 200, highMinor: 800 }],
    [referralOf("X", "Y", "link")],
    policy,
    asOf,
  );
  expect(rows).toEqual([
    { buyerId: "Y", customerId: "X", part: "referral", expectedMinor: 100, lowMinor: 50, highMinor: 200 },
    { buyerId: "Y", customerId: "Y", part: "own", expectedMinor: 300, lowMinor: 150, highMinor: 600 },
  ]);
});

test("a buyer nothing is expected of has a row of their own, and nobody else has one from them", () => {
  const referrals = [referralOf("X", "Y", "link")];
  const none = { part: "own", expectedMinor: 0, lowMinor: null, highMinor: null };
  expect(
    expectedShares(
      [{ buyerId: "Y", expectedMinor: 0, lowMinor: null, highMinor: null }],
      referrals,
      policy,
      asOf,
    ),
  ).toEqual([{ buyerId: "Y", customerId: "Y", ...none }]);
  const high = [{ buyerId: "Y", expectedMinor: 0, lowMinor: null, highMinor: 4 }];
  expect(expectedShares(high, referrals, policy, asOf)).toHaveLength(2);
});

test("no number, a buyer given twice, a bad policy and a circle of referrals are refused", () => {
  const good = buyerOf("Y", 100);
  const expectOf = (given: ExpectedBuyer[]) => () => expectedShares(given, [], policy, asOf);
  expect(expectOf([good, { ...good, buyerId: "Z", highMinor: Infinity }])).toThrow(
    expect.objectContaining({ field: "highMinor", row: 1 }),
  );
  expect(expectOf([good, { ...good, buyerId: "A", expectedMinor: Number.NaN }])).toThrow(
    expect.objectContaining({ field: "expectedMinor", row: 1 }),
  );
  expect(expectOf([{ ...good, lowMinor: 2 ** 60 }])).toThrow(expect.objectContaining({ field: "lowMinor" }));
  expect(expectOf([good, good])).toThrow(expect.objectContaining({ field: "buyers", row: 1 }));
  expect(() => expectedShares([good], [], { ...policy, sharedCap: 2 }, asOf)).toThrow("sharedCap");
  const circle = [referralOf("P", "Y", "link"), referralOf("Y", "P", "link")];
  expect(() => expectedShares([good], circle, policy, asOf)).toThrow("circle");
});
