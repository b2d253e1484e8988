import { AppError, createId } from "@worth/contracts";
import { toSafeInteger, type Transaction } from "@worth/db";
import type { LotMove } from "./posting.ts";

/** Points put back into a lot near or past its end can be spent at least this long. */
export const graceDays = 30;
const dayMs = 86_400_000;

export type PointEntry = {
  entryId: string;
  transactionId: string;
  accountId: string;
  /** Above 0 came in, below went out. */
  amount: number;
  occurredAt: Date;
  lots: LotMove | undefined;
};

/** Moves the lots behind an entry of a member's points; the caller holds the account. */
export async function moveLots(transaction: Transaction, entry: PointEntry): Promise<void> {
  const { entryId, amount, lots } = entry;
  if (amount < 0) {
    await recordUses(transaction, entryId, await findUses(transaction, entry));
  } else if (lots && "to" in lots && lots.to === "their_lots") {
    await putBack(transaction, entry, lots.transactionId);
  } else if (lots && "to" in lots) {
    await openLot(transaction, entry, {
      points: amount,
      expiresAt: lots.expiresAt,
      earnedAt: entry.occurredAt,
    });
  } else throw new Error(`Points came in by ${entry.transactionId} and nobody said when they expire.`);
}

type Use = { lotId: string; points: number };

/** What expires first is spent first, unless the posting says whose points go. */
async function findUses(
  transaction: Transaction,
  { accountId, amount, lots: move }: PointEntry,
): Promise<Use[]> {
  if (move && "from" in move && move.from === "lot") return [{ lotId: move.lotId, points: -amount }];
  const firstOf = move && "from" in move ? move.transactionId : "";
  const lots = await transaction.$queryRaw<{ id: string; remaining: bigint }[]>`
    SELECT id, remaining FROM point_lot WHERE "accountId" = ${accountId} AND remaining > 0
    ORDER BY "transactionId" = ${firstOf} DESC, "expiresAt", id`;
  const uses: Use[] = [];
  let left = -amount;
  for (const { id, remaining } of lots) {
    if (left === 0) break;
    const taken = Math.min(left, toSafeInteger(remaining));
    uses.push({ lotId: id, points: taken });
    left -= taken;
  }
  if (left > 0) throw new AppError("balance_too_low");
  return uses;
}

/**
 * Points go back into the lots they came from. Where a lot has ended, or is about to, they come into a new one with a
 * fair while to spend them: never lost, and never kept longer, without a word. A lot of another record of the same
 * person cannot take them: they come into one that ends on the same day.
 */
async function putBack(transaction: Transaction, entry: PointEntry, transactionId: string): Promise<void> {
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
    const least = new Date(entry.occurredAt.getTime() + graceDays * dayMs);
    if (lot.expiresAt >= least && lot.accountId === entry.accountId)
      await recordUses(transaction, entry.entryId, [{ lotId: lot.id, points: -points }]);
    else {
      const expiresAt = lot.expiresAt >= least ? lot.expiresAt : least;
      await openLot(transaction, entry, { points, expiresAt, earnedAt: lot.earnedAt });
    }
  }
}

type NewLot = { points: number; expiresAt: Date; earnedAt: Date };

async function openLot(
  transaction: Transaction,
  { accountId, transactionId }: PointEntry,
  lot: NewLot,
): Promise<void> {
  await transaction.pointLot.create({
    data: { id: createId("pointLot"), accountId, transactionId, remaining: lot.points, ...lot },
  });
}

async function recordUses(transaction: Transaction, entryId: string, uses: readonly Use[]): Promise<void> {
  await transaction.pointLotUse.createMany({
    data: uses.map(({ lotId, points }) => ({ id: createId("pointLotUse"), lotId, entryId, points })),
  });
}
