import { AppError, type Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { isHeldInQueue } from "../queue/is-held-in-queue.ts";
import { grantRewards } from "../rewards/grant-rewards.ts";
import { requireRate } from "./decide-late.ts";
import { recordTransition } from "./record-transition.ts";

type Grant = { referralId: string; reason: "hold_ended" | "released_by_staff"; note?: string; now: Date };

/**
 * Grants what a referral's sides may have now. The referral is rewarded when nothing of it waits any more: what waits
 * for a person keeps it on hold. Whoever comes second finds the hold gone and is told so.
 * @throws AppError hold_not_active, waits_in_queue, rate_missing
 */
export async function grantReferral(transaction: Transaction, actor: Actor, grant: Grant): Promise<void> {
  const { referralId, reason, note, now } = grant;
  const [held] = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM referral WHERE id = ${referralId} AND state = 'on_hold' FOR UPDATE`;
  if (!held) throw new AppError("hold_not_active");
  if (await isHeldInQueue(transaction, referralId))
    throw new AppError(reason === "hold_ended" ? "hold_not_active" : "waits_in_queue");
  await requireRate(transaction, referralId);
  const { grantedCount, waitingCount } = await grantRewards(transaction, actor, { referralId, reason, now });
  if (waitingCount > 0) {
    if (grantedCount === 0) throw new AppError("hold_not_active");
    return;
  }
  await transaction.referral.update({ where: { id: referralId }, data: { state: "rewarded" } });
  await recordTransition(transaction, actor, {
    referralId,
    fromState: "on_hold",
    toState: "rewarded",
    occurredAt: now,
    ...(note !== undefined && { note }),
  });
}
