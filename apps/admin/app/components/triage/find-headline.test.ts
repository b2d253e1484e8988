import type { TriageRowOutput } from "@worth/contracts";
import { expect, test } from "vitest";
import { findTriageHeadline } from "./find-headline.ts";

const account = (own: number, referral: number): TriageRowOutput => ({
  accountId: `com_${own}`,
  kind: "company",
  name: `Company ${own}`,
  action: "protect",
  reason: { code: "nothing_due", numbers: {} },
  headline: { own, referral, influence: 0, innovation: 0, totalMinor: own + referral },
  netMinor: 0,
  netRange: { lowMinor: 0, highMinor: 0 },
  broughtCount: 0,
  people: [],
  stakeMinor: 0,
  assignee: null,
  snoozedUntil: null,
  doneUntil: null,
});

test("who spends less and is worth more is told with both ratios", () => {
  const finding = findTriageHeadline([account(30_000, 250_000), account(100_000, 40_000)]);
  expect(finding).toMatchObject({
    kind: "spends_less",
    spend: { name: "third", precision: "about" },
    worth: { name: "twice", precision: "exact" },
  });
});

test("who spends nothing and is worth more has no spend to compare", () => {
  expect(findTriageHeadline([account(0, 10), account(5, 0)])).toMatchObject({
    kind: "spends_less",
    spend: null,
  });
});

test("who spends more is told by what they bring", () => {
  expect(findTriageHeadline([account(100, 100), account(50, 50)])).toMatchObject({
    kind: "brings",
    brought: "half",
    worth: { name: "twice" },
  });
});

test("one account stands alone, and an account of nothing is nobody", () => {
  expect(findTriageHeadline([account(5, 5)]).kind).toBe("alone");
  expect(findTriageHeadline([account(5, 5), account(0, 0)]).kind).toBe("alone");
  expect(findTriageHeadline([account(0, 0)]).kind).toBe("nobody");
  expect(findTriageHeadline([]).kind).toBe("nobody");
});
