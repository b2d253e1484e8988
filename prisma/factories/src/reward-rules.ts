import type { RuleBody } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

/** The rules every programme begins with: what a referral earns either side. */
export const firstRuleIds = { referrer: "rul_referrer", friend: "rul_friend" } as const;

export type RewardRuleOverrides = {
  id: string;
  name?: string;
  state?: "active" | "paused" | "archived";
  createdAt?: Date;
  /** What differs from 25.00 of credit for who brings a friend, in force from the day it was made. */
  body?: Partial<RuleBody>;
};

/** A rule with its first version. */
export function buildRewardRule(overrides: RewardRuleOverrides): Built<{ ruleId: string }> {
  const { id, name = "For bringing a friend", state = "active", createdAt = longAgo } = overrides;
  const body: RuleBody = {
    trigger: "referral_qualified",
    side: "referrer",
    activeFrom: startOfDay(createdAt),
    activeUntil: null,
    conditions: {},
    amount: { kind: "credit", amountMinor: 25_00 },
    caps: [],
    holdDays: 0,
    approval: "automatic",
    isAboveBoundConfirmed: false,
    ...overrides.body,
  };
  const costMinor = body.amount.kind === "credit" ? body.amount.amountMinor : 0;
  const worstCase = {
    orderMinor: 0,
    costMinor,
    boundMinor: 0,
    isAboveBound: costMinor > 0,
    isUnlimited: false,
  };
  return {
    ids: { ruleId: id },
    rows: {
      rewardRule: [{ id, name, state, version: 1, createdAt, updatedAt: createdAt }],
      rewardRuleVersion: [{ ruleId: id, version: 1, body, worstCase, recordedAt: createdAt }],
    },
  };
}

/** Providers count whole seconds: what was paid the moment the programme began still came after. */
const startOfDay = (at: Date): number => new Date(at).setUTCHours(0, 0, 0, 0);

export const createRewardRule = inserting(buildRewardRule);
