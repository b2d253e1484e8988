import { AppError, type HandOutInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { moveRedemption } from "./move-redemption.ts";

/**
 * Staff have handed out what a member chose. What somebody marked before is left as it is.
 * @throws AppError not_found (also for what the provider hands out), redemption_cancelled
 */
export async function handOutRedemption(
  { database, clock }: Deps,
  actor: StaffActor,
  { redemptionId }: HandOutInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const redemption = await transaction.redemption.findUnique({ where: { id: redemptionId } });
    if (!redemption || redemption.payoutId !== null) throw new AppError("not_found");
    if (!(await moveRedemption(transaction, { redemptionId, to: "fulfilled", actor, now: clock.now() }))) {
      const { state } = await transaction.redemption.findUniqueOrThrow({ where: { id: redemptionId } });
      if (state === "cancelled") throw new AppError("redemption_cancelled");
      return;
    }
    await recordAudit(transaction, actor, {
      action: "redemption.hand_out",
      subjectType: "redemption",
      subjectId: redemptionId,
      before: { state: "ordered" },
      after: { state: "fulfilled" },
    });
  });
}
