import { expect, expectTypeOf, test } from "vitest";
import type { RewardContext, RewardPerson } from "./reward-context.ts";
import type { RewardEvent } from "./reward-event.ts";
import type { RewardRule, RuleConditions } from "./reward-rule.ts";

/** Every field a decision can read, listed: a new one has to be written here, under somebody's eyes. */
type Read =
  | keyof RewardEvent
  | keyof NonNullable<RewardEvent["purchase"]>
  | keyof RewardRule
  | keyof RuleConditions
  | keyof RewardContext
  | keyof RewardPerson;

const read = {
  id: true,
  trigger: true,
  occurredAt: true,
  parties: true,
  campaignId: true,
  productIds: true,
  actTypeId: true,
  actTypeIds: true,
  purchase: true,
  netMinor: true,
  marginMinor: true,
  isFirst: true,
  version: true,
  side: true,
  activeFrom: true,
  activeUntil: true,
  conditions: true,
  amount: true,
  caps: true,
  holdDays: true,
  approval: true,
  isAboveBoundConfirmed: true,
  segmentIds: true,
  countries: true,
  leastAmountMinor: true,
  firstPurchaseOnly: true,
  people: true,
  pastRewards: true,
  pointCostMinor: true,
  incrementality: true,
  boundTakenMinor: true,
  programmeBudgetLeftMinor: true,
  campaignBudgetLeftMinor: true,
  country: true,
  isStaff: true,
  isVerified: true,
} as const satisfies Record<Read, true>;

test("no decision can read the stars, the wording or the sentiment of a review", () => {
  expectTypeOf<keyof typeof read>().toEqualTypeOf<Read>();
  expectTypeOf<
    Extract<Read, "stars" | "rating" | "score" | "sentiment" | "text" | "body" | "title" | "words">
  >().toBeNever();
  expect(
    Object.keys(read).filter((field) => /star|rating|score|sentiment|text|word|title|body/i.test(field)),
  ).toEqual([]);
});
