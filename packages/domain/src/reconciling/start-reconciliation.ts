import { AppError, createId, staffIdOf, type Actor } from "@worth/contracts";
import { inTransaction, readDatabaseRefusal } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

/** As long as the provider keeps its events. */
const windowDays = 30;
const dayMs = 86_400_000;

/** Asks for a comparison of the books, by the clock or by staff. @throws AppError already_done while one runs */
export async function startReconciliation({ database, clock, jobs }: Deps, actor: Actor): Promise<void> {
  const now = clock.now();
  const reconciliationId = createId("reconciliation");
  try {
    await inTransaction(database, async (transaction) => {
      await transaction.reconciliation.create({
        data: {
          id: reconciliationId,
          fromAt: new Date(now.getTime() - windowDays * dayMs),
          toAt: now,
          state: "running",
          staffId: staffIdOf(actor),
          startedAt: now,
          movedAt: now,
        },
      });
      await jobs.enqueue(transaction, { name: "books.compare", data: { reconciliationId } });
      if (actor.kind === "staff")
        await recordAudit(transaction, actor, {
          action: "reconciliation.start",
          subjectType: "reconciliation",
          subjectId: reconciliationId,
        });
    });
  } catch (error) {
    if (readDatabaseRefusal(error)?.kind === "duplicate")
      throw new AppError("already_done", {}, { cause: error });
    throw error;
  }
}

const clockActor: Actor = { kind: "system", name: "clock" };

/** The nightly comparison; one that still runs is enough. */
export async function startNightlyReconciliation(deps: Deps): Promise<void> {
  try {
    await startReconciliation(deps, clockActor);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "already_done")) throw error;
  }
}
