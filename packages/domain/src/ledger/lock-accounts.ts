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
  const find = (): Promise<Row[]> => transaction.$queryRaw<Row[]>`
    SELECT account.id, account.kind::text AS kind, account."customerId", account.balance
    FROM jsonb_to_recordset(${wanted}::jsonb) AS wanted (kind ledger_account_kind, "customerId" text)
    JOIN ledger_account AS account ON account.kind = wanted.kind AND account.unit = ${unit}
      AND account."customerId" IS NOT DISTINCT FROM wanted."customerId"`;
  let rows = await find();
  if (rows.length < refs.length) {
    await transaction.$executeRaw`
      INSERT INTO ledger_account (id, kind, "customerId", unit, balance)
      SELECT id, kind, "customerId", ${unit}, CASE WHEN "customerId" IS NOT NULL THEN 0 END
      FROM jsonb_to_recordset(${wanted}::jsonb) AS wanted (id text, kind ledger_account_kind, "customerId" text)
      ORDER BY kind, "customerId"
      ON CONFLICT DO NOTHING`;
    rows = await find();
  }
  const memberIds = rows.filter(({ customerId }) => customerId !== null).map(({ id }) => id);
  const locked = await transaction.$queryRaw<{ id: string; balance: bigint }[]>`
    SELECT id, balance FROM ledger_account WHERE id = ANY(${memberIds}::text[]) ORDER BY id FOR NO KEY UPDATE`;
  const balances = new Map(locked.map(({ id, balance }) => [id, toSafeInteger(balance)]));
  return rows.map(({ id, kind, customerId }) => ({
    id,
    ref: { kind, customerId } as AccountRef,
    balance: balances.get(id) ?? null,
  }));
}

/** The account a reference names among locked ones. */
export function accountOf(accounts: readonly LockedAccount[], ref: AccountRef): LockedAccount {
  const found = accounts.find(
    (account) => account.ref.kind === ref.kind && account.ref.customerId === ref.customerId,
  );
  if (!found) throw new Error(`The account ${ref.kind} was not locked.`);
  return found;
}
