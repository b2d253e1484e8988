import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";

/** One page takes seconds; what has not moved for so long has lost its job. */
const stillMs = 15 * 60_000;

/** Takes up comparisons and backfills that stand still, because their job gave up while the provider was away. */
export async function tendComparisons({ database, clock, jobs }: Deps): Promise<void> {
  const now = clock.now();
  const still = { state: "running", movedAt: { lt: new Date(now.getTime() - stillMs) } } as const;
  await inTransaction(database, async (transaction) => {
    for (const { id } of await transaction.reconciliation.findMany({ where: still, select: { id: true } })) {
      await transaction.reconciliation.update({ where: { id }, data: { movedAt: now } });
      await jobs.enqueue(transaction, { name: "books.compare", data: { reconciliationId: id } });
    }
    for (const { id } of await transaction.backfill.findMany({ where: still, select: { id: true } })) {
      await transaction.backfill.update({ where: { id }, data: { movedAt: now } });
      await jobs.enqueue(transaction, { name: "history.backfill", data: { backfillId: id } });
    }
  });
}
