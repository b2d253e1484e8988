import { AppError, type DecideQueueInput, type DecideQueueOutput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

/**
 * Staff approve or decline what waits. It takes effect a few minutes later, so that it can be taken back until then.
 * What somebody else decided meanwhile stays theirs.
 * @throws AppError already_done when nothing of it was open any more
 */
export async function decideQueue(
  { database, clock }: Pick<Deps, "database" | "clock">,
  actor: StaffActor,
  { itemIds, decision }: DecideQueueInput,
): Promise<DecideQueueOutput> {
  return inTransaction(database, async (transaction) => {
    const decidedAt = clock.now();
    const asked = await transaction.queueItem.findMany({
      where: { id: { in: itemIds } },
      orderBy: { id: "asc" },
    });
    if (asked.length === 0) throw new AppError("not_found");
    const reason = decision.kind === "declined" ? decision.reason : null;
    const decidedIds: string[] = [];
    for (const { id, kind, subjectType, subjectId, stakeMinor, reasons } of asked) {
      const { count } = await transaction.queueItem.updateMany({
        // What it was decided on is what was there when it was read: a new reason is a new question.
        where: { id, decision: null, settledAt: null, reasons: { equals: reasons ?? [] } },
        data: { decision: decision.kind, reason, staffId: actor.staffId, decidedAt },
      });
      if (count === 0) continue;
      decidedIds.push(id);
      await recordAudit(transaction, actor, {
        action: decision.kind === "approved" ? "queue.approve" : "queue.decline",
        subjectType,
        subjectId,
        before: { itemId: id, kind, stakeMinor, decision: null },
        after: { decision: decision.kind, reason },
      });
    }
    if (decidedIds.length === 0) throw new AppError("already_done");
    return { itemIds: decidedIds, decidedAt: decidedAt.toISOString() };
  });
}
