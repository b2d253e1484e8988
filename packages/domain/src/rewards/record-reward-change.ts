import { createId, staffIdOf, type Actor, type RewardState } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { pointsEnd } from "../ledger/points-end.ts";
import { points } from "../ledger/posting.ts";
import { settleReward } from "../ledger/settle-reward.ts";

type RewardNow = {
  id: string;
  customerId: string;
  state: RewardState;
  unit: string;
  amount: number;
  costMinor: number;
};

/** How each state of a reward stands in the ledger. */
export const standingOf = {
  pending: "held",
  on_hold: "held",
  granted: "given",
  fulfilled: "given",
  refused: "none",
  reversed: "none",
} as const satisfies Record<RewardState, "held" | "given" | "none">;

/**
 * Writes a reward's step into its history and brings the ledger to it: every change of a reward goes through here. The
 * caller holds the reward. A perk is no balance, so the ledger knows nothing of it.
 */
export async function recordRewardChange(
  transaction: Transaction,
  actor: Actor,
  { id, customerId, state, unit, amount, costMinor }: RewardNow,
  { reason, now }: { reason: string; now: Date },
): Promise<void> {
  const changeId = createId("rewardChange");
  const staffId = staffIdOf(actor);
  await transaction.rewardChange.create({
    data: { id: changeId, rewardId: id, state, amount, costMinor, reason, staffId, occurredAt: now },
  });
  if (unit === "perk") return;
  await settleReward(transaction, {
    rewardId: id,
    customerId,
    unit,
    standing: standingOf[state],
    amount,
    changeId,
    occurredAt: now,
    staffId,
    expiresAt: unit === points ? await pointsEnd(transaction, now) : null,
  });
}
