import type { PastReward, RewardContext, RewardPerson } from "./reward-context.ts";
import type { RewardEvent } from "./reward-event.ts";
import type { RewardRule } from "./reward-rule.ts";

/** For tests: Mary referred Fred, who bought for 100.00 with a margin of 60.00; the rule gives Mary 20.00. */
export const eventOf = (more: Partial<RewardEvent> = {}): RewardEvent => ({
  id: "evt_1",
  trigger: "referral_qualified",
  occurredAt: 0,
  parties: { referrer: "Mary", friend: "Fred" },
  campaignId: "cmp_1",
  productIds: ["prd_1"],
  actTypeId: null,
  purchase: { netMinor: 100_00, marginMinor: 60_00, isFirst: true },
  ...more,
});

export const personOf = (more: Partial<RewardPerson> = {}): RewardPerson => ({
  segmentIds: ["seg_new"],
  country: "SE",
  isStaff: false,
  isVerified: true,
  ...more,
});

export const contextOf = (more: Partial<RewardContext> = {}): RewardContext => ({
  people: { Mary: personOf(), Fred: personOf() },
  pastRewards: [],
  pointCostMinor: 1,
  incrementality: 1,
  programmeBudgetLeftMinor: null,
  campaignBudgetLeftMinor: null,
  ...more,
});

export const ruleOf = (more: Partial<RewardRule> = {}): RewardRule => ({
  id: "rule_a",
  version: 1,
  trigger: "referral_qualified",
  side: "referrer",
  activeFrom: 0,
  activeUntil: null,
  conditions: {},
  amount: { kind: "credit", amountMinor: 20_00 },
  caps: [],
  holdDays: 30,
  approval: "automatic",
  isAboveBoundConfirmed: false,
  ...more,
});

export const pastOf = (more: Partial<PastReward> = {}): PastReward => ({
  ruleId: "rule_a",
  customerId: "Mary",
  grantedAt: 0,
  costMinor: 20_00,
  ...more,
});
