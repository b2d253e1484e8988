import { AppError, type Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import type { RewardSide } from "@worth/scoring";
import { lockRewards, moveReward } from "./move-reward.ts";

type Granting = {
  /** A person's word ends a hold before its day, and is the approval what is pending waits for. */
  reason: "hold_ended" | "released_by_staff";
  now: Date;
};

/**
 * Grants what a referral's sides have waiting and may have now, or one side by one rule alone; tells how many, and how
 * many wait on.
 */
export async function grantRewards(
  transaction: Transaction,
  actor: Actor,
  {
    reason,
    now,
    ...which
  }: Granting & { referralId: string } & Partial<{ ruleId: string; side: RewardSide }>,
): Promise<{ grantedCount: number; waitingCount: number }> {
  return grantReady(transaction, actor, await lockRewards(transaction, which), { reason, now });
}

/**
 * Grants one reward that belongs to no referral.
 * @throws AppError hold_not_active when somebody was there first
 */
export async function grantReward(
  transaction: Transaction,
  actor: Actor,
  { rewardId, ...granting }: Granting & { rewardId: string },
): Promise<void> {
  const rewards = await lockRewards(transaction, { id: rewardId });
  const { grantedCount } = await grantReady(transaction, actor, rewards, granting);
  if (grantedCount === 0) throw new AppError("hold_not_active");
}

async function grantReady(
  transaction: Transaction,
  actor: Actor,
  rewards: Awaited<ReturnType<typeof lockRewards>>,
  { reason, now }: Granting,
): Promise<{ grantedCount: number; waitingCount: number }> {
  const waiting = rewards.filter(({ state }) => state === "pending" || state === "on_hold");
  const ready = waiting.filter(
    ({ state, holdUntil }) => reason === "released_by_staff" || (state === "on_hold" && holdUntil <= now),
  );
  for (const reward of ready) {
    await moveReward(transaction, actor, reward, { state: "granted", amount: reward.amount, reason, now });
  }
  return { grantedCount: ready.length, waitingCount: waiting.length - ready.length };
}
