import { createId, staffIdOf, type Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";

/**
 * Grants what a referral's two sides have on hold. The one place where a reward becomes a member's: the ledger posts
 * from here.
 */
export async function grantRewards(
  transaction: Transaction,
  actor: Actor,
  { referralId, reason, now }: { referralId: string; reason: string; now: Date },
): Promise<void> {
  const held = await transaction.reward.findMany({ where: { referralId, state: "on_hold" } });
  for (const { id, amountMinor } of held) {
    await transaction.reward.update({ where: { id }, data: { state: "granted", grantedAt: now } });
    await transaction.rewardChange.create({
      data: {
        id: createId("rewardChange"),
        rewardId: id,
        state: "granted",
        amountMinor,
        reason,
        staffId: staffIdOf(actor),
        occurredAt: now,
      },
    });
  }
}
