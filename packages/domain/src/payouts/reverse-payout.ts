import { AppError, type ReversePayoutInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { orderReversal } from "./order-reversal.ts";
import { requirePayout } from "./require-payout.ts";

/**
 * Staff take back what the provider has of a payout. A transfer comes back by nobody else's word: where a reward is
 * taken back, what was sent to a bank stays paid, and the member owes it.
 * @throws AppError payout_wrong_state
 */
export async function reversePayout(
  deps: Deps,
  actor: StaffActor,
  { payoutId, note }: ReversePayoutInput,
): Promise<void> {
  await inTransaction(deps.database, async (transaction) => {
    await requirePayout(transaction, payoutId);
    if (!(await orderReversal(transaction, deps, payoutId))) throw new AppError("payout_wrong_state");
    await recordAudit(transaction, actor, {
      action: "payout.reverse",
      subjectType: "payout",
      subjectId: payoutId,
      after: { note },
    });
  });
}
