import { createId, type RewardState } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { firstRuleIds } from "./reward-rules.ts";

export type RewardStep = {
  state: RewardState;
  amount: number;
  /** A code for the history. */
  reason: string;
  occurredAt: Date;
};

export type RewardOverrides = {
  referralId: string;
  customerId: string;
  side?: "referrer" | "friend";
  unit?: string;
  /** The purchase it follows; without one it was never decided and follows nothing. */
  purchaseId?: string;
  holdUntil?: Date;
  /** Its history, oldest first; the first step is what was promised and the last what the reward is now. */
  steps: readonly [RewardStep, ...RewardStep[]];
};

/** A reward by the rule of its side, with the decision it came from when it came to something. */
export function buildReward(overrides: RewardOverrides): Built<{ rewardId: string }> {
  const { referralId, customerId, side = "referrer", unit = "USD", purchaseId = null, steps } = overrides;
  const rewardId = createId("reward");
  const now = steps.at(-1) ?? steps[0];
  const { occurredAt: createdAt, amount: promised } = steps[0];
  const { holdUntil = createdAt } = overrides;
  const decision = promised > 0 && purchaseId !== null ? createId("rewardDecision") : null;
  const ruled = { ruleId: firstRuleIds[side], ruleVersion: 1, trigger: "referral_qualified", side } as const;
  return {
    ids: { rewardId },
    rows: {
      rewardDecision: decision
        ? [
            {
              id: decision,
              key: `${referralId}:${purchaseId}:${ruled.ruleId}:${side}`,
              eventId: `${referralId}:${purchaseId}`,
              ...ruled,
              customerId,
              answer: "yes",
              reasons: [],
              unit,
              amount: promised,
              costMinor: promised,
              occurredAt: createdAt,
              recordedAt: createdAt,
            },
          ]
        : [],
      reward: [
        {
          id: rewardId,
          referralId,
          purchaseId,
          decisionId: decision,
          customerId,
          ...ruled,
          state: now.state,
          unit,
          amount: now.amount,
          promised,
          holdUntil,
          createdAt,
          costMinor: now.amount,
          promisedCostMinor: promised,
          grantedAt: steps.find(({ state }) => state === "granted")?.occurredAt ?? null,
        },
      ],
      rewardChange: steps.map((step) => ({
        id: createId("rewardChange"),
        rewardId,
        ...step,
        costMinor: step.amount,
        recordedAt: step.occurredAt,
      })),
    },
  };
}

export const createReward = inserting(buildReward);
