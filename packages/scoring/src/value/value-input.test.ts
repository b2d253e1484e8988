import { expect, test } from "vitest";
import { defaultValuePolicy } from "./default-value-policy.ts";
import { explainValue } from "./explain-value.ts";
import { ideaOf, noFacts, purchaseOf, referralOf, takeBackOf, touchOf } from "./sample-facts.ts";
import type { ValueFacts } from "./value-facts.ts";
import type { ValuePolicy } from "./value-policy.ts";

const cost = { id: "cst", customerId: "X", amountMinor: 1, occurredAt: 0, recordedAt: 0 };
const number = "must be a finite number";
const fraction = "must lie between 0 and 1";
const minor = "must be a whole number of minor units up to 2^53 - 1";

test.each<[string, Partial<ValueFacts>]>([
  ["row 1, purchases: must hold each id once", { purchases: [purchaseOf("X", 1), purchaseOf("X", 2)] }],
  [
    `row 0, occurredAt: ${number}`,
    { purchases: [purchaseOf("X", 1, { occurredAt: Number.NaN, recordedAt: 0 })] },
  ],
  [`row 0, recordedAt: ${number}`, { purchases: [purchaseOf("X", 1, { recordedAt: Infinity })] }],
  [`row 0, capturedMinor: ${minor}`, { purchases: [purchaseOf("X", 0.5)] }],
  ["row 0, capturedMinor: must be a finite number of at least 0", { purchases: [purchaseOf("X", -1)] }],
  [`row 0, marginRate: ${fraction}`, { purchases: [purchaseOf("X", 1, { marginRate: 1.1 })] }],
  [
    `row 0, occurredAt: ${number}`,
    { purchases: [purchaseOf("X", 1, { takeBacks: [takeBackOf(1, Number.NaN)] })] },
  ],
  [
    `row 0, takeBacks.amountMinor: ${minor}`,
    { purchases: [purchaseOf("X", 1, { takeBacks: [takeBackOf(0.5, 0)] })] },
  ],
  ["row 0, referrerId: must not be the referee", { referrals: [referralOf("X", "X", "link")] }],
  [
    "row 0, evidence: must be a known kind of evidence",
    { referrals: [{ ...referralOf("P", "X", "link"), evidence: JSON.parse('"hearsay"') }] },
  ],
  [
    `row 0, occurredAt: ${number}`,
    { referrals: [referralOf("P", "X", "link", { occurredAt: Number.NaN, recordedAt: 0 })] },
  ],
  [
    "row 0, kind: must be a known kind of touch",
    { touches: [{ ...touchOf("P", "X", "review_read"), kind: JSON.parse('"telepathy"') }] },
  ],
  [
    `row 0, occurredAt: ${number}`,
    { touches: [touchOf("P", "X", "review_read", { occurredAt: Number.NaN, recordedAt: 0 })] },
  ],
  [
    `row 0, shippedAt: ${number}`,
    { ideas: [ideaOf(0.1, ["I"], [], { shippedAt: Number.NaN, recordedAt: 0 })] },
  ],
  [`row 0, recordedAt: ${number}`, { ideas: [ideaOf(0.1, ["I"], [], { recordedAt: Number.NaN })] }],
  [`row 0, fraction: ${fraction}`, { ideas: [ideaOf(1.1, ["I"], [])] }],
  [`row 0, amountMinor: ${minor}`, { servingCosts: [{ ...cost, amountMinor: 0.5 }] }],
  [`row 0, occurredAt: ${number}`, { servingCosts: [{ ...cost, occurredAt: Number.NaN }] }],
  [
    `row 1, amountMinor: ${minor}`,
    {
      rewards: [
        { ...cost, part: "own" },
        { ...cost, id: "rwd", part: "own", amountMinor: Number.NaN },
      ],
    },
  ],
])("an impossible fact is refused: %s", (message, facts) => {
  expect(() => explainValue({ ...noFacts, ...facts }, defaultValuePolicy, 0)).toThrow(message);
});

const referral = referralOf("P", "X", "link");
const touch = touchOf("P", "X", "review_read");
const idea = ideaOf(0.1, ["I"], []);

test.each<[keyof ValueFacts, Partial<ValueFacts>]>([
  ["referrals", { referrals: [referral, referral] }],
  ["touches", { touches: [touch, touch] }],
  ["ideas", { ideas: [idea, idea] }],
  ["servingCosts", { servingCosts: [cost, cost] }],
  [
    "rewards",
    {
      rewards: [
        { ...cost, part: "own" },
        { ...cost, part: "influence" },
      ],
    },
  ],
])("the same id twice among the %s is refused", (list, facts) => {
  expect(() => explainValue({ ...noFacts, ...facts }, defaultValuePolicy, 0)).toThrow(
    `row 1, ${list}: must hold each id once`,
  );
});

const { touchWeights, incrementality } = defaultValuePolicy;

test.each<[string, Partial<ValuePolicy>]>([
  ["lookBackDays: must be a finite number of at least 0", { lookBackDays: -1 }],
  ["halfLifeDays: must be a finite number above 0", { halfLifeDays: 0 }],
  [`influenceCap: ${fraction}`, { influenceCap: 1.1 }],
  [`touchWeights.heard_answer: ${fraction}`, { touchWeights: { ...touchWeights, heard_answer: -0.1 } }],
  [`innovationCap: ${fraction}`, { innovationCap: 1.1 }],
  ["innovationWindowMonths: must be a whole number of at least 0", { innovationWindowMonths: -1 }],
  [`sharedCap: ${fraction}`, { sharedCap: 1.1 }],
  [`originatorShare: ${fraction}`, { originatorShare: -0.1 }],
  [`incrementality.lead: ${fraction}`, { incrementality: { ...incrementality, lead: 1.1 } }],
  ["chainDepth: must be a whole number of at least 0", { chainDepth: 1.5 }],
])("an impossible policy is refused: %s", (message, more) => {
  expect(() => explainValue(noFacts, { ...defaultValuePolicy, ...more }, 0)).toThrow(message);
});

test("an impossible moment is refused", () => {
  expect(() => explainValue(noFacts, defaultValuePolicy, Number.NaN)).toThrow(`asOf: ${number}`);
});
