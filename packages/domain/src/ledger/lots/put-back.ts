import type { Transaction } from "@worth/db";
import { openLot, recordUses, type PointEntry } from "./lot-entry.ts";

/** Points put back into a lot near or past its end can be spent at least this long. */
const graceDays = 30;
const dayMs = 86_400_000;

/** The earliest day on which points that come back now may end. */
export const graceOf = ({ occurredAt }: PointEntry): Date =>
  new Date(occurredAt.getTime() + graceDays * dayMs);

export type TakenLot = { id: string; accountId: string; originId: string; expiresAt: Date };

/** Points go back into the lots that a transaction took them from. */
export async function putBack(
  transaction: Transaction,
  entry: PointEntry,
  transactionId: string,
): Promise<void> {
  const taken = await transaction.pointLotUse.findMany({
    where: { entry: { transactionId } },
    include: { lot: true },
    orderBy: { id: "asc" },
  });
  // Less than was taken when a debt was settled first.
  let left = entry.amount;
  for (const { lot, points: used } of taken) {
    const points = Math.min(left, used);
    if (points === 0) break;
    left -= points;
    await putInto(transaction, entry, lot, points);
  }
}

/**
 * Where a lot has ended, or is about to, points that come back into it get a new one with a fair while to spend them:
 * never lost, and never kept longer, without a word. A lot of another record of the same person cannot take them: they
 * come into one that ends on the same day.
 */
export async function putInto(
  transaction: Transaction,
  entry: PointEntry,
  { id: lotId, accountId, originId, expiresAt }: TakenLot,
  points: number,
): Promise<void> {
  const least = graceOf(entry);
  if (expiresAt >= least && accountId === entry.accountId)
    await recordUses(transaction, entry, [{ lotId, points: -points }]);
  else
    await openLot(transaction, entry, {
      points,
      expiresAt: expiresAt >= least ? expiresAt : least,
      originId,
      returnedFromId: lotId,
    });
}
