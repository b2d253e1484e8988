import { AppError } from "@worth/contracts";
import { Prisma, toSafeInteger, type Transaction } from "@worth/db";
import type { LotMove } from "../posting.ts";
import type { PointEntry, Use } from "./lot-entry.ts";

/** What expires first is spent first, unless the posting says whose points go. */
export async function findUses(
  transaction: Transaction,
  { accountId, amount }: PointEntry,
  move: LotMove | undefined,
): Promise<Use[]> {
  if (move && "from" in move && move.from === "lot") return [{ lotId: move.lotId, points: -amount }];
  const lots = await transaction.$queryRaw<{ id: string; remaining: bigint }[]>`
    SELECT id, remaining FROM point_lot WHERE "accountId" = ${accountId} AND remaining > 0
    ORDER BY ${isFirst(move)} DESC, "expiresAt", id`;
  const uses: Use[] = [];
  let left = -amount;
  for (const { id, remaining } of lots) {
    if (left === 0) break;
    const points = Math.min(left, toSafeInteger(remaining));
    uses.push({ lotId: id, points });
    left -= points;
  }
  if (left > 0) throw new AppError("balance_too_low");
  return uses;
}

/** Which lots go before the oldest. */
function isFirst(move: LotMove | undefined): Prisma.Sql {
  if (!move || !("from" in move) || move.from === "lot") return Prisma.sql`"originId" = ''`;
  return move.from === "reward"
    ? Prisma.sql`"originId" IN (SELECT id FROM ledger_transaction WHERE "causeId" = ${move.rewardId})`
    : Prisma.sql`"originId" = ${move.transactionId}`;
}
