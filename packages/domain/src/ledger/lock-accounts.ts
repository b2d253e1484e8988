import { createId } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { toSafeInteger } from "@worth/db";
import type { AccountRef, Unit } from "./posting.ts";

export type LockedAccount = { id: string; ref: AccountRef; balance: number | null };

type Row = { id: string; kind: AccountRef["kind"]; customerId: string | null; balance: bigint | null };

/**
 * Opens accounts that are not there yet and locks the members' among them, in the order of their ids, until the
 * transaction ends. The programme's own are never locked: everybody posts to them.
 */
export async function lockAccounts(
  transaction: Transaction,
  unit: Unit,
  refs: readonly AccountRef[],
): Promise<LockedAccount[]> {
  const wanted = JSON.stringify(
    refs.map(({ kind, customerId }) => ({ id: createId("ledgerAccount"), kind, customerId })),
  );
  let rows = await lockKnown(transaction, unit, wanted);
  if (rows.length < refs.length) {
    await transaction.$executeRaw`
      INSERT INTO ledger_account (id, kind, "customerId", unit, balance)
      SELECT id, kind, "customerId", ${unit}, CASE WHEN "customerId" IS NOT NULL THEN 0 END
      FROM jsonb_to_recordset(${wanted}::jsonb) AS wanted (id text, kind ledger_account_kind, "customerId" text)
      ORDER BY kind, "customerId"
      ON CONFLICT DO NOTHING`;
    rows = await lockKnown(transaction, unit, wanted);
  }
  return rows.map(({ id, kind, customerId, balance }) => ({
    id,
    ref: { kind, customerId } as AccountRef,
    balance: balance === null ? null : toSafeInteger(balance),
  }));
}

/** In one round trip: whoever waited for a lock reads the balance its last holder left. */
function lockKnown(transaction: Transaction, unit: Unit, wanted: string): Promise<Row[]> {
  return transaction.$queryRaw<Row[]>`
    WITH wanted AS (
      SELECT * FROM jsonb_to_recordset(${wanted}::jsonb) AS wanted (kind ledger_account_kind, "customerId" text)
    ), members AS MATERIALIZED (
      SELECT account.id, account.kind, account."customerId", account.balance
      FROM wanted JOIN ledger_account AS account
        ON account."customerId" = wanted."customerId" AND account.kind = wanted.kind AND account.unit = ${unit}
      ORDER BY account.id FOR NO KEY UPDATE OF account
    )
    SELECT id, kind::text AS kind, "customerId", balance FROM members
    UNION ALL
    SELECT account.id, account.kind::text, NULL, NULL
    FROM wanted JOIN ledger_account AS account
      ON account."customerId" IS NULL AND account.kind = wanted.kind AND account.unit = ${unit}
    WHERE wanted."customerId" IS NULL`;
}

/** The account a reference names among locked ones. */
export function accountOf(accounts: readonly LockedAccount[], ref: AccountRef): LockedAccount {
  const found = accounts.find(
    (account) => account.ref.kind === ref.kind && account.ref.customerId === ref.customerId,
  );
  if (!found) throw new Error(`The account ${ref.kind} was not locked.`);
  return found;
}
