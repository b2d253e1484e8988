import { AppError, type GiveBackPayoutInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { requirePayout } from "./require-payout.ts";
import { returnPayout } from "./return-payout.ts";

/**
 * Staff give up on a payout that waits for them, or cannot pay one by hand: the member has the credit again.
 * @throws AppError payout_wrong_state when it may have left; payout_of_perk when a redemption has to be cancelled
 */
export async function giveBackPayout(
  { database, clock }: Deps,
  actor: StaffActor,
  { payoutId, note }: GiveBackPayoutInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const payout = await requirePayout(transaction, payoutId);
    if (payout.redemption) throw new AppError("payout_of_perk");
    const reason = payout.rail === "manual" ? "not_payable" : "given_back";
    const now = clock.now();
    if (!(await returnPayout(transaction, { payoutId, reason, actor, now })))
      throw new AppError("payout_wrong_state");
    await recordAudit(transaction, actor, {
      action: "payout.give_back",
      subjectType: "payout",
      subjectId: payoutId,
      before: { state: payout.state },
      after: { state: "returned", note },
    });
  });
}
