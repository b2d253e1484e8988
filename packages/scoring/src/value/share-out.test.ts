import { expect, test } from "vitest";
import { chainOf } from "./chain-of.ts";
import { currentReferrals } from "./current-referrals.ts";
import { defaultValuePolicy } from "./default-value-policy.ts";
import { orderText } from "./order-text.ts";
import type { PurchaseShare } from "./purchase-share.ts";
import { referralOf } from "./sample-facts.ts";
import { shareOut } from "./share-out.ts";

const act = (causeId: string): PurchaseShare => ({
  customerId: "M",
  part: "influence",
  rule: "touch",
  causeId,
  share: 0.07,
});

test("more causes never move a unit between people: parts are rounded first, then their causes", () => {
  const shares: PurchaseShare[] = [
    act("act_1"),
    act("act_2"),
    act("act_3"),
    { customerId: "P", part: "referral", rule: "referral_chain", causeId: "ref_1", share: 0.34 },
    { customerId: "X", part: "own", rule: "own", share: 0.45 },
  ];
  expect(shareOut(10, shares)).toEqual([1, 1, 0, 3, 5]);
  expect(shareOut(10, shares.toReversed())).toEqual([5, 3, 1, 1, 0]);
});

test("two parts of one customer are rounded apart", () => {
  const shares: PurchaseShare[] = [
    { customerId: "X", part: "own", rule: "own", share: 0.35 },
    { customerId: "X", part: "innovation", rule: "idea_originator", causeId: "ide_1", share: 0.35 },
    { customerId: "Y", part: "referral", rule: "referral_chain", causeId: "ref_1", share: 0.3 },
  ];
  expect(shareOut(2, shares)).toEqual([1, 1, 0]);
});

test("ids are ordered by code unit, both ways", () => {
  expect([orderText("a", "b"), orderText("b", "a"), orderText("a", "a"), orderText("B", "a")]).toEqual([
    -1, 1, 0, -1,
  ]);
});

test("a chain ends at the policy's depth, before a circle above it is met", () => {
  const referrals = currentReferrals([
    referralOf("P", "X", "lead"),
    referralOf("Q", "P", "link"),
    referralOf("P", "Q", "link"),
  ]);
  expect(chainOf("X", referrals, { ...defaultValuePolicy, chainDepth: 1 })).toEqual([
    { customerId: "P", referralId: "ref_P_X", incrementality: 0.8 },
  ]);
});
