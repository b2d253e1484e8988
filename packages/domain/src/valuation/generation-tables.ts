import type { Sql } from "@worth/db";

/** What is partitioned by generation. */
export type GenerationTable = "value_share" | "value_snapshot" | "account_snapshot";
const generationTables: readonly GenerationTable[] = ["value_share", "value_snapshot", "account_snapshot"];

/** What a run keeps for itself until it ends. */
export type StagingTable = "summary" | "history" | "weight";

/** The table of one generation, in the schema that runs have to themselves. */
export const tableOf = (table: GenerationTable | StagingTable, generation: number): string =>
  `valuation.${table}_${generation}`;

/**
 * Tables nobody reads yet, without indexes, which are quicker to build once the rows are in. The check lets a table
 * become a partition without being read through.
 */
export async function createGenerationTables(sql: Sql, generation: number): Promise<void> {
  for (const table of generationTables) {
    await sql(
      `CREATE TABLE ${tableOf(table, generation)} (LIKE ${table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
         CONSTRAINT of_generation CHECK (generation = ${generation}))`,
    );
  }
}

/** Gives a generation's table the indexes of the table it will be a partition of. */
export async function indexGenerationTable(
  sql: Sql,
  table: GenerationTable,
  generation: number,
): Promise<void> {
  const indexes = await sql<{ definition: string; isPrimary: boolean }>(
    `SELECT pg_get_indexdef(indexrelid) AS definition, indisprimary AS "isPrimary"
     FROM pg_index WHERE indrelid = $1::regclass`,
    [table],
  );
  const name = tableOf(table, generation);
  for (const { definition, isPrimary } of indexes) {
    const method = definition.slice(definition.indexOf(" USING ") + " USING ".length);
    const columns = method.slice(method.indexOf("("));
    await sql(
      isPrimary
        ? `ALTER TABLE ${name} ADD PRIMARY KEY ${columns}`
        : `CREATE INDEX ON ${name} USING ${method}`,
    );
  }
}

/** Snapshots are of customers there are. Not checked yet, so that writers of customers wait for a moment only. */
export async function referToCustomers(sql: Sql, generation: number): Promise<void> {
  await sql(
    `ALTER TABLE ${tableOf("value_snapshot", generation)} ADD CONSTRAINT of_customer
       FOREIGN KEY ("customerId") REFERENCES customer (id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID`,
  );
}

export async function checkCustomers(sql: Sql, generation: number): Promise<void> {
  await sql(`ALTER TABLE ${tableOf("value_snapshot", generation)} VALIDATE CONSTRAINT of_customer`);
}

/** Makes the tables of a generation part of what screens read. */
export async function attachGeneration(sql: Sql, generation: number): Promise<void> {
  for (const table of generationTables) {
    await sql(
      `ALTER TABLE ${table} ATTACH PARTITION ${tableOf(table, generation)} FOR VALUES IN (${generation})`,
    );
  }
}

/** Drops whatever is left of a generation. Waits for whoever reads it still. */
export async function dropGeneration(sql: Sql, generation: number): Promise<void> {
  const tables = await sql<{ name: string }>(
    `SELECT relname::text AS name FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE nspname = 'valuation' AND relkind = 'r' AND relname ~ ('_' || $1::text || '$')`,
    [String(generation)],
  );
  for (const { name } of tables) await sql(`DROP TABLE valuation.${name}`);
}

/** What a run kept for itself goes when its rows are written. */
export async function dropStaging(sql: Sql, generation: number): Promise<void> {
  for (const table of ["summary", "history", "weight"] as const)
    await sql(`DROP TABLE IF EXISTS ${tableOf(table, generation)}`);
}
