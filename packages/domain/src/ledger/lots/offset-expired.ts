import { toSafeInteger, type Transaction } from "@worth/db";
import { post } from "../post.ts";
import { heldBy, points, programme } from "../posting.ts";

type Own = { id: string; originId: string; expiresAt: Date; remaining: bigint; expired: bigint };

type Taking = { rewardId: string; customerId: string; changeId: string; amount: number; occurredAt: Date };

/**
 * Before points of a reward are taken back: those of them that expired are counted as there again, as far as what is
 * left of the reward's own does not reach, so that nobody gives other points for some they never had. The taking
 * follows at once. The caller holds the account.
 * @returns whether anything was posted
 */
export async function offsetExpired(
  transaction: Transaction,
  { rewardId, customerId, changeId, amount, occurredAt }: Taking,
): Promise<boolean> {
  const own = await listOwn(transaction, rewardId);
  let missing = amount - own.reduce((sum, { remaining }) => sum + toSafeInteger(remaining), 0);
  let isPosted = false;
  for (const { id, originId, expiresAt, expired } of own) {
    const part = Math.min(missing, toSafeInteger(expired));
    if (part <= 0) continue;
    missing -= part;
    isPosted = true;
    await post(transaction, {
      key: `lot:${id}:offset:${changeId}`,
      kind: "expiry_offset",
      unit: points,
      causeId: id,
      occurredAt,
      lots: { to: "new", expiresAt, originId },
      legs: [
        { account: heldBy(customerId, points), amount: part },
        { account: programme("issuer"), amount: -part },
      ],
    });
  }
  return isPosted;
}

/** The lots of a reward's points, with what is left of each and what of it expired for good. */
async function listOwn(transaction: Transaction, rewardId: string): Promise<Own[]> {
  return transaction.$queryRaw<Own[]>`
    SELECT lot.id, lot."originId", lot."expiresAt", lot.remaining, ended.points AS expired
    FROM ledger_transaction AS origin
    JOIN point_lot AS lot ON lot."originId" = origin.id
    CROSS JOIN LATERAL (
      SELECT coalesce(-sum(entry.amount), 0)::bigint AS points
      FROM ledger_transaction AS moved
      JOIN ledger_entry AS entry ON entry."transactionId" = moved.id
      JOIN ledger_account AS account ON account.id = entry."accountId" AND account.kind = 'member_points'
      WHERE moved."causeId" = lot.id AND moved.kind IN ('points_expired', 'expiry_offset')
    ) AS ended
    WHERE origin."causeId" = ${rewardId}
    ORDER BY lot."expiresAt", lot.id`;
}
