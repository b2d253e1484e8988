import { inTransaction, type Transaction } from "@worth/db";
import type { Deps } from "../../deps.ts";
import { lockAccounts } from "../lock-accounts.ts";
import { post } from "../post.ts";
import { heldBy, points, programme } from "../posting.ts";

const batchSize = 500;

/**
 * Takes points whose lot has ended out of their members' balances, each lot in a transaction of its own. One that fails
 * holds nobody else's back.
 * @throws AggregateError after the rest are ended, so that the job is seen to have failed
 */
export async function expirePoints({ database, clock }: Deps): Promise<{ lotCount: number }> {
  const failures = new Map<string, unknown>();
  let lotCount = 0;
  for (;;) {
    const now = clock.now();
    const ended = await database.$queryRaw<{ id: string; customerId: string }[]>`
      SELECT lot.id, account."customerId"
      FROM point_lot AS lot JOIN ledger_account AS account ON account.id = lot."accountId"
      WHERE lot.remaining > 0 AND lot."expiresAt" <= ${now} AND lot.id <> ALL(${[...failures.keys()]})
      ORDER BY lot."expiresAt", lot.id LIMIT ${batchSize}`;
    for (const lot of ended) {
      try {
        await inTransaction(database, (transaction) => expireLot(transaction, lot, now));
        lotCount += 1;
      } catch (error) {
        failures.set(lot.id, error);
      }
    }
    if (ended.length < batchSize) break;
  }
  if (failures.size > 0) {
    const lots = failures.size === 1 ? "lot" : "lots";
    throw new AggregateError(failures.values(), `${failures.size} ${lots} of points could not be ended.`);
  }
  return { lotCount };
}

async function expireLot(
  transaction: Transaction,
  { id, customerId }: { id: string; customerId: string },
  now: Date,
): Promise<void> {
  const held = heldBy(customerId, points);
  await lockAccounts(transaction, points, [held]);
  // Read under the lock: a redemption may just have taken the rest.
  const { remaining } = await transaction.pointLot.findUniqueOrThrow({ where: { id } });
  if (remaining === 0) return;
  // Points that come back into a lot that had ended end once more.
  const earlier = await transaction.ledgerTransaction.count({
    where: { causeId: id, kind: "points_expired" },
  });
  await post(transaction, {
    key: `lot:${id}:expired:${earlier}`,
    kind: "points_expired",
    unit: points,
    causeId: id,
    occurredAt: now,
    lots: { from: "lot", lotId: id },
    legs: [
      { account: held, amount: -remaining },
      { account: programme("issuer"), amount: remaining },
    ],
  });
}
