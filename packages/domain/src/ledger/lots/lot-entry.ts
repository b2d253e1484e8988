import { createId } from "@worth/contracts";
import type { Transaction } from "@worth/db";

/** An entry of a member's points, as it moves their lots. */
export type PointEntry = {
  entryId: string;
  transactionId: string;
  accountId: string;
  /** Above 0 came in, below went out. */
  amount: number;
  occurredAt: Date;
};

/** Points that leave a lot, or go back into it below 0. */
export type Use = { lotId: string; points: number };

type NewLot = { points: number; expiresAt: Date; originId?: string; returnedFromId?: string };

/** A lot of points that were earned by this entry, unless they were earned before. */
export async function openLot(
  transaction: Transaction,
  { accountId, transactionId }: PointEntry,
  { points, expiresAt, originId = transactionId, returnedFromId }: NewLot,
): Promise<void> {
  await transaction.pointLot.create({
    data: {
      id: createId("pointLot"),
      accountId,
      transactionId,
      originId,
      ...(returnedFromId !== undefined && { returnedFromId }),
      points,
      remaining: points,
      expiresAt,
    },
  });
}

export async function recordUses(
  transaction: Transaction,
  { entryId }: PointEntry,
  uses: readonly Use[],
): Promise<void> {
  await transaction.pointLotUse.createMany({
    data: uses.map(({ lotId, points }) => ({ id: createId("pointLotUse"), lotId, entryId, points })),
  });
}
