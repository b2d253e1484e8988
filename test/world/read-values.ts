import { sqlOf, type Database } from "@worth/db";
import { currentGeneration } from "@worth/domain";

/** What screens show of a customer's value. Everybody has a snapshot. */
export async function readSnapshot(database: Database, customerId: string) {
  const generation = await currentGeneration(database);
  return database.valueSnapshot.findUniqueOrThrow({
    where: { generation_customerId: { generation, customerId } },
  });
}

/** What triage shows of an account; null of one nobody has asked about yet. */
export async function readAccount(database: Database, accountId: string) {
  const generation = await currentGeneration(database);
  return database.accountSnapshot.findUnique({ where: { generation_accountId: { generation, accountId } } });
}

/** Everything computed of customers and accounts but the moment it was computed at, in one order. */
export async function readEveryValue(database: Database): Promise<object[]> {
  const rows = await sqlOf(database)<{ row: object }>(
    `SELECT to_jsonb(value_snapshot) - 'asOf' AS row FROM value_snapshot WHERE generation = current_generation()
     UNION ALL SELECT to_jsonb(account_snapshot) - 'asOf' FROM account_snapshot
     WHERE generation = current_generation()
     UNION ALL SELECT to_jsonb(value_share) FROM value_share WHERE generation = current_generation()
     ORDER BY row`,
  );
  return rows.map(({ row }) => row);
}
