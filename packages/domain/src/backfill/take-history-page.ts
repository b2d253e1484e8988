import type { SystemActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { KeyedDeps } from "../deps.ts";
import { BooksUnavailable, type Books } from "../ports/books.ts";
import { settlePayments } from "../purchases/settle-payments.ts";

const actor: SystemActor = { kind: "system", name: "backfill" };

/** Long enough for a provider that answers slowly and makes us wait for our turn. */
const readingMs = 300_000;

export type BackfillDeps = KeyedDeps & { books: Books };

type Running = { id: string; fromAt: Date; toAt: Date; cursor: string | null };

/**
 * The job of a backfill: one page of payments, the newest first, then a job for the next. Each payment is read and
 * recorded by itself like one an event told of, so that a page that was half done when its worker died is done again
 * without harm. What was bought before a friend joined earns nothing: a referral is settled by later purchases alone.
 */
export async function takeHistoryPage(
  deps: BackfillDeps,
  { backfillId }: { backfillId: string },
): Promise<void> {
  const running = await deps.database.backfill.findFirst({ where: { id: backfillId, state: "running" } });
  if (!running) return;
  try {
    const { items, next } = await deps.books.listPayments(
      { from: running.fromAt, to: running.toAt },
      running.cursor,
    );
    for (const paymentKey of new Set(items)) await takePayment(deps, running, paymentKey);
    await turnPage(deps, running, { seenCount: items.length, next });
  } catch (error) {
    if (error instanceof BooksUnavailable)
      await deps.database.backfill.updateMany({
        where: { id: backfillId, state: "running" },
        data: { error: error.reason },
      });
    throw error;
  }
}

async function takePayment(
  { database, books, ...deps }: BackfillDeps,
  { id }: Running,
  paymentKey: string,
): Promise<void> {
  await inTransaction(
    database,
    async (transaction) => {
      const [settled] = await settlePayments(transaction, { ...deps, payments: books }, actor, [paymentKey]);
      if (settled?.isNew)
        await transaction.backfill.update({ where: { id }, data: { addedCount: { increment: 1 } } });
    },
    { timeoutMs: readingMs },
  );
}

/** Whoever turns this page first goes on; a second worker at the same page stops here. */
async function turnPage(
  { database, clock, jobs }: BackfillDeps,
  { id, cursor }: Running,
  { seenCount, next }: { seenCount: number; next: string | null },
): Promise<void> {
  const now = clock.now();
  await inTransaction(database, async (transaction) => {
    const { count } = await transaction.backfill.updateMany({
      where: { id, state: "running", cursor },
      data: {
        seenCount: { increment: seenCount },
        error: null,
        movedAt: now,
        ...(next === null ? { state: "done", finishedAt: now } : { cursor: next }),
      },
    });
    if (count > 0 && next !== null)
      await jobs.enqueue(transaction, { name: "history.backfill", data: { backfillId: id } });
  });
}
