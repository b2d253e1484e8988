import { expect, test } from "vitest";
import { buildMember } from "./members.ts";
import { buildPurchase } from "./purchases.ts";
import { buildReferral } from "./referrals.ts";
import { longAgo } from "./moment.ts";
import { mergeRows } from "./rows.ts";

test("merging keeps every row of every part, in order", () => {
  const first = buildMember({ displayName: "Ana" });
  const second = buildMember({ displayName: "Leo" });
  const merged = mergeRows([first.rows, second.rows]);
  expect(merged.customer?.map(({ displayName }) => displayName)).toEqual(["Ana", "Leo"]);
  expect(merged.referralCode).toHaveLength(2);
  expect(merged.purchase).toEqual([]);
});

test("a fact is recorded when it happened unless it says otherwise", () => {
  const learned = new Date("2024-02-01T00:00:00.000Z");
  const told = buildPurchase({ customerId: "cus_1" }).rows.purchase?.[0];
  const late = buildPurchase({ customerId: "cus_1", recordedAt: learned }).rows.purchase?.[0];
  expect([told?.occurredAt, told?.recordedAt]).toEqual([longAgo, longAgo]);
  expect([late?.occurredAt, late?.recordedAt]).toEqual([longAgo, learned]);
});

test("a purchase is the sum of its lines unless it says otherwise", () => {
  const lines = [
    { productId: "prd_1", amountMinor: 300 },
    { productId: "prd_2", amountMinor: 25 },
  ];
  const captured = (more: object) =>
    buildPurchase({ customerId: "cus_1", lines, ...more }).rows.purchase?.[0]?.capturedMinor;
  expect(captured({})).toBe(325);
  expect(captured({ capturedMinor: 400 })).toBe(400);
});

const people = { referrerId: "cus_1", refereeId: "cus_2" };
const qualified = { purchaseId: "pur_1", qualifiedAt: longAgo };
const stoppedAt = new Date("2024-01-20T00:00:00.000Z");

test.each([
  [{ state: "joined" as const }, ["joined"], [], 1],
  [{ state: "refused" as const }, ["refused"], [], 0],
  [{ state: "on_hold" as const, ...qualified }, ["joined", "on_hold"], ["on_hold", "on_hold"], 1],
  [
    { state: "rewarded" as const, ...qualified },
    ["joined", "on_hold", "rewarded"],
    ["granted", "granted"],
    1,
  ],
  [
    { state: "stopped" as const, stoppedAt, ...qualified },
    ["joined", "on_hold", "stopped"],
    ["reversed", "reversed"],
    1,
  ],
])(
  "a referral has the history, rewards and attribution of its state: %#",
  (progress, steps, rewards, count) => {
    const { rows } = buildReferral({ ...people, ...progress });
    expect(rows.referralTransition?.map(({ toState }) => toState)).toEqual(steps);
    expect(rows.referralTransition?.map(({ fromState }) => fromState)).toEqual([null, ...steps.slice(0, -1)]);
    expect(rows.referral?.[0]?.state).toBe(steps.at(-1));
    expect(rows.reward?.map(({ state }) => state)).toEqual(rewards);
    expect(rows.attribution).toHaveLength(count);
  },
);
