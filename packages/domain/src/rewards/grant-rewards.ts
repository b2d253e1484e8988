import type { Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { recordRewardChange } from "./record-reward-change.ts";

/**
 * Grants what a referral's two sides have on hold. The one place where a reward becomes a member's.
 */
export async function grantRewards(
  transaction: Transaction,
  actor: Actor,
  { referralId, reason, now }: { referralId: string; reason: string; now: Date },
): Promise<void> {
  const held = await transaction.reward.findMany({ where: { referralId, state: "on_hold" } });
  for (const reward of held) {
    await transaction.reward.update({
      where: { id: reward.id },
      data: { state: "granted", grantedAt: now },
    });
    await recordRewardChange(transaction, actor, { ...reward, state: "granted" }, { reason, now });
  }
}
