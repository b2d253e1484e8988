import type { Cell, Sql } from "@worth/db";

const batchSize = 20_000;

/** The rows of a query in batches, so that a million of them are never in memory at once. One at a time per transaction. */
export async function* readInBatches<Row>(
  sql: Sql,
  query: string,
  parameters: readonly Cell[] = [],
): AsyncGenerator<Row[]> {
  await sql(`DECLARE batches NO SCROLL CURSOR FOR ${query}`, parameters);
  for (;;) {
    const rows = await sql<Row>(`FETCH ${batchSize} FROM batches`);
    if (rows.length > 0) yield rows;
    if (rows.length < batchSize) break;
  }
  await sql("CLOSE batches");
}
