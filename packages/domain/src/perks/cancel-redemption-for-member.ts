import { AppError, type CallOffInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { callOffRedemption } from "./call-off-redemption.ts";

/**
 * Staff call a redemption off, as long as it was not handed out.
 * @throws AppError not_found, redemption_fulfilled, redemption_cancelled, redemption_under_way
 */
export async function cancelRedemptionForMember(
  { database, clock }: Deps,
  actor: StaffActor,
  { redemptionId, note }: CallOffInput,
): Promise<void> {
  const now = clock.now();
  await inTransaction(database, async (transaction) => {
    const redemption = await transaction.redemption.findUnique({ where: { id: redemptionId } });
    if (!redemption) throw new AppError("not_found");
    const { staffId } = actor;
    await callOffRedemption(transaction, { redemption, actor, staffId, now, reason: note });
    await recordAudit(transaction, actor, {
      action: "redemption.cancel",
      subjectType: "redemption",
      subjectId: redemptionId,
      before: { state: redemption.state },
      after: { state: "cancelled", note },
    });
  });
}
