import { AppError, staffIdOf, type AcceptDifferenceInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

/** Staff looked at a difference, and it is right as it is. @throws AppError not_found, already_done */
export async function acceptDifference(
  { database, clock }: Pick<Deps, "database" | "clock">,
  actor: StaffActor,
  { differenceId, note }: AcceptDifferenceInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const difference = await transaction.reconciliationDifference.findUnique({ where: { id: differenceId } });
    if (!difference) throw new AppError("not_found");
    const { count } = await transaction.reconciliationDifference.updateMany({
      where: { id: differenceId, acceptedAt: null },
      data: { acceptedAt: clock.now(), staffId: staffIdOf(actor), note },
    });
    if (count === 0) throw new AppError("already_done");
    const { kind, objectRef } = difference;
    await recordAudit(transaction, actor, {
      action: "difference.accept",
      subjectType: "reconciliation_difference",
      subjectId: differenceId,
      after: { kind, objectRef, note },
    });
  });
}
