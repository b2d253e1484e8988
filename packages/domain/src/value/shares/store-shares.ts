import type { Sql } from "@worth/db";
import type { Differences } from "./differences-of.ts";
import { shareColumns, summedColumns, expectedColumns, type ShareRow } from "./share-row.ts";

const amounts = [...summedColumns, ...expectedColumns].map((column) => `"${column}"::float8 AS "${column}"`);

/** The rows of these buyers in one generation. */
export function readShares(sql: Sql, generation: number, buyerIds: readonly string[]): Promise<ShareRow[]> {
  return sql<ShareRow>(
    `SELECT "buyerId", "customerId", "isDirect", ${amounts.join(", ")} FROM value_share
     WHERE generation = $1 AND "buyerId" = ANY ($2::text[])`,
    [generation, buyerIds],
  );
}

/** Brings the rows to what they are now. */
export async function writeShares(
  sql: Sql,
  generation: number,
  { removed, written }: Differences,
): Promise<void> {
  await sql(
    `DELETE FROM value_share USING unnest($2::text[], $3::text[]) AS gone ("buyerId", "customerId")
     WHERE generation = $1 AND value_share."buyerId" = gone."buyerId"
       AND value_share."customerId" = gone."customerId"`,
    [generation, removed.map(({ buyerId }) => buyerId), removed.map(({ customerId }) => customerId)],
  );
  const names = shareColumns.map((column) => `"${column}"`);
  await sql(
    `INSERT INTO value_share (generation, ${names.join(", ")})
     SELECT $1, ${names.join(", ")} FROM jsonb_populate_recordset(NULL::value_share, $2::jsonb)
     ON CONFLICT (generation, "buyerId", "customerId")
     DO UPDATE SET ${names.map((name) => `${name} = EXCLUDED.${name}`).join(", ")}`,
    [generation, JSON.stringify(written)],
  );
}
