import { expect, test } from "vitest";
import { defaultValuePolicy } from "../value/default-value-policy.ts";
import { explainValue } from "../value/explain-value.ts";
import { days, noFacts, purchaseOf, takeBackOf, touchOf } from "../value/sample-facts.ts";
import { expectedInfluence } from "./expected-influence.ts";

const touchedAt = (day: number) => ({ occurredAt: days(day) });
const expectedOf = (customerId: string, day: number, more: Partial<typeof noFacts> = {}) => {
  const facts = {
    ...noFacts,
    purchases: [
      purchaseOf("X", 200_00, { id: "pur_1", ...touchedAt(10) }),
      purchaseOf("X", 100_00, { id: "pur_2", ...touchedAt(300) }),
      purchaseOf("Y", 40_00, { id: "pur_3", ...touchedAt(300) }),
    ],
    touches: [
      touchOf("M", "X", "reference_call", touchedAt(9)),
      touchOf("M", "X", "review_read", { ...touchedAt(299), id: "tch_2" }),
    ],
    ...more,
  };
  const asOf = days(day);
  const lines = explainValue(facts, defaultValuePolicy, asOf);
  return expectedInfluence(lines, facts.purchases, { customerId, asOf });
};

test("somebody's word is expected to carry as far in the next year as in the last, at its margin", () => {
  expect(expectedOf("M", 310)).toEqual({ amountMinor: 0.3 * 80_00 + 0.15 * 40_00, purchaseCount: 2 });
  expect(expectedOf("M", 200)).toEqual({ amountMinor: 0.3 * 80_00, purchaseCount: 1 });
});

test("what their word brought more than a year ago says nothing of the next one", () => {
  expect(expectedOf("M", 374)).toEqual({ amountMinor: 0.3 * 80_00 + 0.15 * 40_00, purchaseCount: 2 });
  expect(expectedOf("M", 375)).toEqual({ amountMinor: 0.15 * 40_00, purchaseCount: 1 });
  expect(expectedOf("M", 700)).toEqual({ amountMinor: 0, purchaseCount: 0 });
});

test("what was taken back is expected no more, and who touched nobody is expected to bring nothing", () => {
  const purchases = [
    purchaseOf("X", 200_00, { id: "pur_1", ...touchedAt(10), takeBacks: [takeBackOf(50_00, days(20))] }),
  ];
  expect(expectedOf("M", 100, { purchases })).toEqual({ amountMinor: 0.3 * 60_00, purchaseCount: 1 });
  expect(expectedOf("X", 310)).toEqual({ amountMinor: 0, purchaseCount: 0 });
});

test("a moment that is none is refused", () => {
  expect(() => expectedInfluence([], [], { customerId: "M", asOf: Number.NaN })).toThrow("asOf");
});
