import type { Reader } from "@worth/db";

export type LedgerDrift = {
  what: "balance" | "transaction" | "unit" | "lot" | "points_in_lots";
  id: string;
  /** As stored, and as rebuilt from entries. */
  stored: string;
  rebuilt: string;
};

/**
 * Rebuilds everything the ledger keeps beside its entries, and compares: balances, the sum of every transaction and
 * unit, what lots have left, and members' points against their lots.
 * @returns one row per difference; none when the books are right
 */
export async function verifyLedger(reader: Reader): Promise<LedgerDrift[]> {
  return reader.$queryRaw<LedgerDrift[]>`
    WITH rebuilt AS (
      SELECT "accountId", sum(amount) AS total FROM ledger_entry GROUP BY "accountId"
    ), used AS (
      SELECT "lotId", sum(points) AS total FROM point_lot_use GROUP BY "lotId"
    ), in_lots AS (
      SELECT "accountId", sum(remaining) AS total FROM point_lot GROUP BY "accountId"
    )
    SELECT 'balance' AS what, account.id, account.balance::text AS stored, coalesce(rebuilt.total, 0)::text AS rebuilt
    FROM ledger_account AS account LEFT JOIN rebuilt ON rebuilt."accountId" = account.id
    WHERE account.balance IS NOT NULL AND account.balance <> coalesce(rebuilt.total, 0)
    UNION ALL
    SELECT 'transaction', moved.id, '0', coalesce(sum(entry.amount), 0)::text
    FROM ledger_transaction AS moved LEFT JOIN ledger_entry AS entry ON entry."transactionId" = moved.id
    LEFT JOIN ledger_account AS account ON account.id = entry."accountId"
    GROUP BY moved.id
    HAVING coalesce(sum(entry.amount), 0) <> 0 OR count(entry.id) < 2
      OR count(*) FILTER (WHERE account.unit <> moved.unit) > 0
    UNION ALL
    SELECT 'unit', account.unit, '0', sum(entry.amount)::text
    FROM ledger_entry AS entry JOIN ledger_account AS account ON account.id = entry."accountId"
    GROUP BY account.unit HAVING sum(entry.amount) <> 0
    UNION ALL
    SELECT 'lot', lot.id, lot.remaining::text, (lot.points - coalesce(used.total, 0))::text
    FROM point_lot AS lot LEFT JOIN used ON used."lotId" = lot.id
    WHERE lot.remaining <> lot.points - coalesce(used.total, 0)
    UNION ALL
    SELECT 'points_in_lots', account.id, account.balance::text, coalesce(in_lots.total, 0)::text
    FROM ledger_account AS account LEFT JOIN in_lots ON in_lots."accountId" = account.id
    WHERE account.kind = 'member_points' AND account.balance <> coalesce(in_lots.total, 0)`;
}
