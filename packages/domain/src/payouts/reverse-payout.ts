import { AppError, type ReversePayoutInput, type StaffActor } from "@worth/contracts";
import { inTransaction, lockKey } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { createPayoutEffect } from "../effects/create-payout-effect.ts";
import { requirePayout } from "./require-payout.ts";

/**
 * Staff take a transfer back from the account it went to. A reward that is taken back never does this by itself: what
 * was paid stays paid, and the member owes it.
 * @throws AppError payout_wrong_state
 */
export async function reversePayout(
  deps: Deps,
  actor: StaffActor,
  { payoutId, note }: ReversePayoutInput,
): Promise<void> {
  await inTransaction(deps.database, async (transaction) => {
    await lockKey(transaction, "payout_reversal", payoutId);
    const payout = await requirePayout(transaction, payoutId);
    const underWay = await transaction.effect.count({
      where: { kind: "payout_reversal", subjectId: payoutId, state: { in: ["pending", "sending", "sent"] } },
    });
    if (payout.rail !== "transfer" || payout.state !== "confirmed" || payout.redemption || underWay > 0)
      throw new AppError("payout_wrong_state");
    await createPayoutEffect(transaction, deps, { kind: "payout_reversal", payoutId });
    await recordAudit(transaction, actor, {
      action: "payout.reverse",
      subjectType: "payout",
      subjectId: payoutId,
      after: { note },
    });
  });
}
