import type { Actor, ReferralReason } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { stopRewards } from "../rewards/stop-rewards.ts";
import { recordTransition } from "./record-transition.ts";

type Refusal = { referralId: string; reason: ReferralReason; now: Date };

/**
 * A referral that was under way counts no longer: its rewards on hold stop, what was granted stays granted. The row is
 * locked before it is read, since a payment may be setting its state and rewards at this moment.
 */
export async function refuseReferral(
  transaction: Transaction,
  actor: Actor,
  { referralId, reason, now }: Refusal,
): Promise<void> {
  await transaction.$queryRaw`SELECT id FROM referral WHERE id = ${referralId} FOR UPDATE`;
  const { state } = await transaction.referral.findUniqueOrThrow({ where: { id: referralId } });
  if (state === "refused" || state === "rewarded") return;
  await transaction.referral.update({ where: { id: referralId }, data: { state: "refused", reason } });
  await recordTransition(transaction, actor, {
    referralId,
    fromState: state,
    toState: "refused",
    reason,
    occurredAt: now,
  });
  await stopRewards(transaction, actor, { referralId, reason, now });
}
