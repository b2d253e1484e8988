import { toSafeInteger, type Transaction } from "@worth/db";
import { openLot, recordUses, type PointEntry } from "./lot-entry.ts";
import { graceOf, putInto, type TakenLot } from "./put-back.ts";

type Taken = TakenLot & { points: bigint; hadEnded: boolean };

/**
 * Points of a reward come in. What was taken back for it goes where it was taken from, the last taken first; where
 * they had ended by then they stay ended. What was never there opens a lot: for as long as the reward's points last,
 * or as long as points do when these are its first.
 */
export async function putBackReward(
  transaction: Transaction,
  entry: PointEntry,
  { rewardId, expiresAt }: { rewardId: string; expiresAt: Date },
): Promise<void> {
  let left = entry.amount;
  for (const { points: taken, hadEnded, ...lot } of await listTaken(transaction, rewardId)) {
    const points = Math.min(left, toSafeInteger(taken));
    if (points === 0) break;
    left -= points;
    if (hadEnded && lot.accountId === entry.accountId)
      await recordUses(transaction, entry, [{ lotId: lot.id, points: -points }]);
    else await putInto(transaction, entry, lot, points);
  }
  if (left === 0) return;
  const known = await transaction.pointLot.findFirst({
    where: { origin: { causeId: rewardId } },
    orderBy: { expiresAt: "desc" },
    select: { expiresAt: true },
  });
  const least = graceOf(entry);
  const sameDay = known && (known.expiresAt >= least ? known.expiresAt : least);
  await openLot(transaction, entry, { points: left, expiresAt: sameDay ?? expiresAt });
}

/** What of each lot was taken back for a reward and has not come back, the last taken first. */
async function listTaken(transaction: Transaction, rewardId: string): Promise<Taken[]> {
  return transaction.$queryRaw<Taken[]>`
    WITH taken AS (
      SELECT used."lotId", sum(used.points) AS points, max(used.id) FILTER (WHERE used.points > 0) AS "lastId",
        max(moved."occurredAt") FILTER (WHERE used.points > 0) AS "lastAt"
      FROM ledger_transaction AS moved
      JOIN ledger_entry AS entry ON entry."transactionId" = moved.id
      JOIN point_lot_use AS used ON used."entryId" = entry.id
      WHERE moved."causeId" = ${rewardId} GROUP BY used."lotId"
    ), back AS (
      SELECT lot."returnedFromId", sum(lot.points) AS points
      FROM point_lot AS lot JOIN ledger_transaction AS moved ON moved.id = lot."transactionId"
      WHERE lot."returnedFromId" IN (SELECT "lotId" FROM taken) AND moved."causeId" = ${rewardId}
      GROUP BY lot."returnedFromId"
    )
    SELECT lot.id, lot."accountId", lot."originId", lot."expiresAt", lot."expiresAt" <= taken."lastAt" AS "hadEnded",
      (taken.points - coalesce(back.points, 0))::bigint AS points
    FROM taken JOIN point_lot AS lot ON lot.id = taken."lotId" LEFT JOIN back ON back."returnedFromId" = lot.id
    WHERE taken.points > coalesce(back.points, 0) ORDER BY taken."lastId" DESC`;
}
