import type { Sql } from "@worth/db";
import { accountColumns, type AccountRow } from "./account-row-of.ts";

/** Writes these accounts, and forgets those of `accountIds` that are none any more. */
export async function storeAccounts(
  sql: Sql,
  generation: number,
  { accountIds, rows }: { accountIds: readonly string[]; rows: readonly AccountRow[] },
): Promise<void> {
  const kept = new Set(rows.map(({ accountId }) => accountId));
  await sql(`DELETE FROM account_snapshot WHERE generation = $1 AND "accountId" = ANY ($2::text[])`, [
    generation,
    accountIds.filter((id) => !kept.has(id)),
  ]);
  const names = accountColumns.map((column) => `"${column}"`);
  await sql(
    `INSERT INTO account_snapshot (${names.join(", ")})
     SELECT ${names.join(", ")} FROM jsonb_populate_recordset(NULL::account_snapshot, $1::jsonb)
     ORDER BY "accountId"
     ON CONFLICT (generation, "accountId") DO UPDATE SET ${names.map((name) => `${name} = EXCLUDED.${name}`).join(", ")}`,
    [JSON.stringify(rows)],
  );
}
