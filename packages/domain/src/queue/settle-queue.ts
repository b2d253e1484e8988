import { undoMinutes, type Actor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { applyDecision } from "./apply-decision.ts";
import { lapseEnded } from "./lapse-ended.ts";

const batchSize = 100;

/**
 * Has decisions take effect that can no longer be taken back, each in a transaction of its own, and closes what ended
 * another way. One that fails holds nobody else back.
 * @throws AggregateError after the rest are settled, so that the job is seen to have failed
 */
export async function settleQueue(deps: Deps): Promise<{ settledCount: number }> {
  const now = deps.clock.now();
  await lapseEnded(deps.database, now);
  const failures: unknown[] = [];
  let settledCount = 0;
  const due = await deps.database.queueItem.findMany({
    where: {
      settledAt: null,
      decision: { in: ["approved", "declined"] },
      decidedAt: { lte: new Date(now.getTime() - undoMinutes * 60_000) },
    },
    orderBy: { decidedAt: "asc" },
    take: batchSize,
    select: { id: true },
  });
  for (const { id } of due) {
    try {
      if (await settleOne(deps, id, now)) settledCount += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} decisions could not take effect.`);
  return { settledCount };
}

/** Locks what it is about before the item itself, as everybody does who opens one. */
async function settleOne({ database, jobs }: Deps, itemId: string, now: Date): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    await lockReferralOf(transaction, itemId);
    const [row] = await transaction.$queryRaw<{ id: string }[]>`
      SELECT id FROM queue_item WHERE id = ${itemId} AND "settledAt" IS NULL AND decision IN ('approved', 'declined')
        AND "decidedAt" <= ${new Date(now.getTime() - undoMinutes * 60_000)} FOR UPDATE`;
    if (!row) return false;
    const item = await transaction.queueItem.findUniqueOrThrow({
      where: { id: itemId },
      include: { referral: { select: { referrerId: true, refereeId: true } } },
    });
    await applyDecision(transaction, await whoDecided(transaction, item.staffId), item, now);
    await transaction.queueItem.update({ where: { id: itemId }, data: { settledAt: now } });
    const { customerId, referral } = item;
    const concerned = referral ? [referral.referrerId, referral.refereeId] : [];
    await requestRefresh(transaction, jobs, [...new Set([customerId, ...concerned])]);
    return true;
  });
}

async function lockReferralOf(transaction: Transaction, itemId: string): Promise<void> {
  await transaction.$queryRaw`
    SELECT id FROM referral WHERE id = (SELECT "referralId" FROM queue_item WHERE id = ${itemId}) FOR UPDATE`;
}

/** The histories name the person who decided, not the clock. */
async function whoDecided(transaction: Transaction, staffId: string | null): Promise<Actor> {
  const staff =
    staffId && (await transaction.staffUser.findUnique({ where: { id: staffId }, select: { role: true } }));
  return staff && staffId
    ? { kind: "staff", staffId, role: staff.role }
    : { kind: "system", name: "settle-queue" };
}
