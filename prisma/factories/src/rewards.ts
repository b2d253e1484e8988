import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";

export type RewardStep = {
  state: "on_hold" | "granted" | "stopped";
  amountMinor: number;
  /** A code for the history. */
  reason: string;
  occurredAt: Date;
};

export type RewardOverrides = {
  referralId: string;
  customerId: string;
  side?: "referrer" | "friend";
  currency?: string;
  /** Its history, oldest first; the last step is what the reward is now. */
  steps: readonly [RewardStep, ...RewardStep[]];
};

export function buildReward(overrides: RewardOverrides): Built<{ rewardId: string }> {
  const { referralId, customerId, side = "referrer", currency = "USD", steps } = overrides;
  const rewardId = createId("reward");
  const now = steps.at(-1) ?? steps[0];
  const { occurredAt: createdAt } = steps[0];
  return {
    ids: { rewardId },
    rows: {
      reward: [
        {
          id: rewardId,
          referralId,
          customerId,
          side,
          state: now.state,
          currency,
          amountMinor: now.amountMinor,
          createdAt,
          grantedAt: steps.find(({ state }) => state === "granted")?.occurredAt ?? null,
        },
      ],
      rewardChange: steps.map((step) => ({
        id: createId("rewardChange"),
        rewardId,
        ...step,
        recordedAt: step.occurredAt,
      })),
    },
  };
}

export const createReward = inserting(buildReward);
