import type { Sql } from "@worth/db";
import { readSnapshots } from "../shares/store-snapshots.ts";
import { accountRowOf } from "./account-row-of.ts";
import type { Cuts } from "./cuts.ts";
import { loadAccounts, type Values } from "./load-accounts.ts";
import { storeAccounts } from "./store-accounts.ts";

type Frame = { generation: number; currency: string; asOf: Date; cuts: Cuts };

type Moved = {
  /** Customers whose snapshots changed. */
  customerIds: readonly string[];
  /** Of these the companies they were ever part of are looked at too: they may have left one. */
  buyerIds: readonly string[];
};

/** Brings the accounts of these customers up to date; an account without people goes. */
export async function refreshAccounts(
  sql: Sql,
  frame: Frame,
  { customerIds, buyerIds }: Moved,
): Promise<void> {
  const { generation, asOf } = frame;
  const wanted = await sql<{ accountId: string }>(
    `SELECT unnest($1::text[]) AS "accountId"
     UNION SELECT "companyId" FROM customer WHERE id = ANY ($1::text[]) AND "companyId" IS NOT NULL
     UNION SELECT "companyId" FROM company_membership
     WHERE "customerId" = ANY ($2::text[]) AND "companyId" IS NOT NULL`,
    [customerIds, buyerIds],
  );
  const accountIds = wanted.map(({ accountId }) => accountId);
  // Two refreshes of colleagues take turns here: the later one reads the snapshots of both.
  await sql(`SELECT id FROM company WHERE id = ANY ($1::text[]) ORDER BY id FOR NO KEY UPDATE`, [accountIds]);
  const accounts = await loadAccounts(sql, { accountIds, asOf, values: valuesOf(sql, generation) });
  const rows = accounts.map((account) => accountRowOf(account, frame));
  await storeAccounts(sql, generation, { accountIds, rows });
}

/** Values as the snapshots of a generation have them. */
const valuesOf = (sql: Sql, generation: number): Values => ({
  generation,
  shareTable: "value_share",
  snapshotsOf: async (ids) => {
    const rows = await readSnapshots(sql, generation, ids);
    return new Map(rows.map((row) => [row.customerId, row]));
  },
});
