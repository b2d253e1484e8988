import { AppError, createId, staffIdOf, type StaffActor, type StartBackfillInput } from "@worth/contracts";
import { inTransaction, readDatabaseRefusal } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

const dayMs = 86_400_000;

/**
 * Staff have history taken over from the provider, of whole days and never past now. @throws AppError invalid_input
 * when the days end before they begin, already_done while another one runs
 */
export async function startBackfill(
  { database, clock, jobs }: Deps,
  actor: StaffActor,
  { from, to }: StartBackfillInput,
): Promise<void> {
  const now = clock.now();
  const fromAt = new Date(from);
  const toAt = new Date(Math.min(new Date(to).getTime() + dayMs - 1, now.getTime()));
  if (fromAt > toAt) throw new AppError("invalid_input", { field: "from", fields: { from: "not_valid" } });
  const backfillId = createId("backfill");
  try {
    await inTransaction(database, async (transaction) => {
      await transaction.backfill.create({
        data: {
          id: backfillId,
          fromAt,
          toAt,
          state: "running",
          staffId: staffIdOf(actor),
          startedAt: now,
          movedAt: now,
        },
      });
      await jobs.enqueue(transaction, { name: "history.backfill", data: { backfillId } });
      await recordAudit(transaction, actor, {
        action: "backfill.start",
        subjectType: "backfill",
        subjectId: backfillId,
        after: { from, to },
      });
    });
  } catch (error) {
    if (readDatabaseRefusal(error)?.kind === "duplicate")
      throw new AppError("already_done", {}, { cause: error });
    throw error;
  }
}
