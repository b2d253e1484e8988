import { AppError, type StaffActor, type UndoTriageInput } from "@worth/contracts";
import { inTransaction, lockKey } from "@worth/db";
import type { Deps } from "../deps.ts";
import { findMarkBefore, readMarks, writeMark } from "./marks.ts";

/**
 * Takes a change of marks back, where nobody changed them since.
 * @throws AppError already_done when nothing of it is left
 */
export async function undoTriage(
  { database, clock }: Pick<Deps, "database" | "clock">,
  actor: StaffActor,
  { changedAt, accountIds }: UndoTriageInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await lockKey(transaction, "triage", "marks");
    const left = await transaction.triageMark.findMany({
      where: { accountId: { in: accountIds }, updatedAt: changedAt },
      orderBy: { accountId: "asc" },
      select: { accountId: true },
    });
    const marks = await readMarks(
      transaction,
      left.map(({ accountId }) => accountId),
    );
    if (marks.length === 0) throw new AppError("already_done");
    for (const before of marks) {
      const after = await findMarkBefore(transaction, before.accountId);
      if (after) await writeMark(transaction, actor, { kind: "undo", before, after, now: clock.now() });
    }
  });
}
