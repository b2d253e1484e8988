import type { Database } from "@worth/db";

/** Tables that change with every request or beat and hold nothing a request may decide. */
const restless = new Set(["rate_limit", "worker_heartbeat"]);

type Table = { schema: string; name: string };

async function listTables(database: Database): Promise<Table[]> {
  return database.$queryRaw<Table[]>`
    SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
    WHERE table_schema IN ('public', 'jobs') AND table_type = 'BASE TABLE' ORDER BY 1, 2`;
}

/** Every row of every table as text, by table: what somebody with a copy of the database would read. */
export async function readDatabase(database: Database): Promise<Record<string, string[]>> {
  const tables = await listTables(database);
  const texts = await Promise.all(
    tables.map(({ schema, name }) =>
      database.$queryRawUnsafe<{ row: string }[]>(
        `SELECT t::text AS row FROM "${schema}"."${name}" t ORDER BY 1`,
      ),
    ),
  );
  return Object.fromEntries(
    tables.map(({ schema, name }, index) => [
      schema === "public" ? name : `${schema}.${name}`,
      (texts[index] ?? []).map(({ row }) => row),
    ]),
  );
}

/** The rows that requests may change; two readings are alike when nothing happened in between. */
export async function readState(database: Database): Promise<Record<string, string[]>> {
  const all = Object.entries(await readDatabase(database));
  return Object.fromEntries(
    all.filter(([name]) => !restless.has(name) && (!name.startsWith("jobs.") || name.startsWith("jobs.job"))),
  );
}
