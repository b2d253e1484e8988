import { sqlOf, type Database } from "@worth/db";

/** Every column of every table, the queue of jobs included, in which one of these is written. */
export async function findTraces(database: Database, traces: readonly string[]): Promise<string[]> {
  const sql = sqlOf(database);
  const columns = await sql<{ cell: string; of: string; name: string; type: string }>(`
    SELECT format('%I', column_name) AS cell, format('%I.%I', table_schema, table_name) AS of,
      table_name || '.' || column_name AS name, udt_name AS type
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'
      AND udt_name IN ('text', 'varchar', 'jsonb', 'json', 'bytea', '_text', 'tsvector') ORDER BY 3`);
  const found: string[] = [];
  for (const { cell, of, name, type } of columns) {
    const text = type === "bytea" ? `encode(${cell}, 'escape')` : `${cell}::text`;
    const [row] = await sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${of}
       WHERE EXISTS (SELECT FROM unnest($1::text[]) AS trace WHERE strpos(lower(${text}), lower(trace)) > 0)`,
      [traces],
    );
    if ((row?.count ?? 0) > 0) found.push(name);
  }
  return found;
}
