import { AppError, type Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { grantRewards } from "../rewards/grant-rewards.ts";
import { recordTransition } from "./record-transition.ts";

type Grant = { referralId: string; reason: "hold_ended" | "released_by_staff"; note?: string; now: Date };

/** Ends a referral's hold and grants its rewards. Whoever comes second finds the hold gone and is told so. */
export async function grantReferral(transaction: Transaction, actor: Actor, grant: Grant): Promise<void> {
  const { referralId, reason, note, now } = grant;
  const { count } = await transaction.referral.updateMany({
    where: { id: referralId, state: "on_hold" },
    data: { state: "rewarded" },
  });
  if (count === 0) throw new AppError("hold_not_active");
  await grantRewards(transaction, actor, { referralId, reason, now });
  await recordTransition(transaction, actor, {
    referralId,
    fromState: "on_hold",
    toState: "rewarded",
    occurredAt: now,
    ...(note !== undefined && { note }),
  });
}
