import { createId, type Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { recordRewardChange } from "./record-reward-change.ts";

type RewardNow = {
  referralId: string;
  side: "referrer" | "friend";
  customerId: string;
  amountMinor: number;
  currency: string;
  /** Why it is this much: a code for the history, not for people. */
  reason: string;
  now: Date;
};

/**
 * Brings one side's reward to an amount: created on hold, shrunk or restored when the purchase changes, stopped at 0
 * while it is on hold. The caller holds the referral's row, so two events of one purchase come one after the other.
 */
export async function setReward(transaction: Transaction, actor: Actor, reward: RewardNow): Promise<void> {
  const { referralId, side, customerId, amountMinor, currency, reason, now } = reward;
  const known = await transaction.reward.findUnique({ where: { referralId_side: { referralId, side } } });
  const state = known?.state === "granted" ? "granted" : amountMinor > 0 ? "on_hold" : "stopped";
  if (known?.state === state && known.amountMinor === amountMinor) return;
  const rewardId = known?.id ?? createId("reward");
  if (known) await transaction.reward.update({ where: { id: rewardId }, data: { state, amountMinor } });
  else {
    await transaction.reward.create({
      data: { id: rewardId, referralId, side, customerId, state, currency, amountMinor, createdAt: now },
    });
  }
  const change = { id: rewardId, customerId, state, currency, amountMinor } as const;
  await recordRewardChange(transaction, actor, change, { reason, now });
}
