import { AppError, type StaffActor, type UndoQueueInput } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

/**
 * Takes decisions back that have not taken effect yet: what they were about waits again.
 * @throws AppError already_done when all of them have, or somebody decided anew
 */
export async function undoQueue(
  { database }: Pick<Deps, "database">,
  actor: StaffActor,
  { itemIds, decidedAt }: UndoQueueInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const asked = await transaction.queueItem.findMany({
      where: { id: { in: itemIds } },
      orderBy: { id: "asc" },
    });
    if (asked.length === 0) throw new AppError("not_found");
    let undoneCount = 0;
    for (const { id, subjectType, subjectId, decision, reason } of asked) {
      const { count } = await transaction.queueItem.updateMany({
        where: { id, decision: { in: ["approved", "declined"] }, decidedAt, settledAt: null },
        data: { decision: null, reason: null, staffId: null, decidedAt: null },
      });
      if (count === 0) continue;
      undoneCount += 1;
      await recordAudit(transaction, actor, {
        action: "queue.undo",
        subjectType,
        subjectId,
        before: { itemId: id, decision, reason },
        after: { decision: null },
      });
    }
    if (undoneCount === 0) throw new AppError("already_done");
  });
}
