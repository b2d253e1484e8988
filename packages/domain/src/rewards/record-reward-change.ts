import { createId, staffIdOf, type Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { settleReward } from "../ledger/settle-reward.ts";

type RewardNow = {
  id: string;
  customerId: string;
  state: "on_hold" | "granted" | "stopped";
  currency: string;
  amountMinor: number;
};

/** How each state of a reward stands in the ledger. */
export const standingOf = { on_hold: "held", granted: "given", stopped: "none" } as const;

/**
 * Writes a reward's step into its history and brings the ledger to it: every change of a reward goes through here. The
 * caller holds the reward's referral.
 */
export async function recordRewardChange(
  transaction: Transaction,
  actor: Actor,
  { id, customerId, state, currency, amountMinor }: RewardNow,
  { reason, now }: { reason: string; now: Date },
): Promise<void> {
  const changeId = createId("rewardChange");
  const staffId = staffIdOf(actor);
  await transaction.rewardChange.create({
    data: { id: changeId, rewardId: id, state, amountMinor, reason, staffId, occurredAt: now },
  });
  await settleReward(transaction, {
    rewardId: id,
    customerId,
    unit: currency,
    standing: standingOf[state],
    amount: amountMinor,
    changeId,
    occurredAt: now,
    staffId,
    expiresAt: null,
  });
}
