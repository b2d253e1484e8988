import type { Sql } from "@worth/db";
import { epochMs } from "../epoch-ms.ts";
import { snapshotColumns, type SnapshotRow } from "./snapshot-row.ts";

const columns = Object.entries(snapshotColumns);

/** The columns of `value_snapshot` as a snapshot row has them, to be selected from it. */
export const selectedSnapshot = columns
  .map(([column, kind]) => {
    if (kind === "minor") return `"${column}"::float8 AS "${column}"`;
    if (kind === "moment") return `${epochMs(`"${column}"`)} AS "${column}"`;
    return kind === "text" ? `"${column}"::text AS "${column}"` : `"${column}"`;
  })
  .join(", ");

/** The snapshots of these customers in one generation. */
export function readSnapshots(
  sql: Sql,
  generation: number,
  customerIds: readonly string[],
): Promise<SnapshotRow[]> {
  return sql<SnapshotRow>(
    `SELECT ${selectedSnapshot} FROM value_snapshot WHERE generation = $1 AND "customerId" = ANY ($2::text[])`,
    [generation, customerIds],
  );
}

/** The same, held until the transaction ends. Always in the order of ids, so that nobody waits in a circle. */
export function lockSnapshots(
  sql: Sql,
  generation: number,
  customerIds: readonly string[],
): Promise<SnapshotRow[]> {
  return sql<SnapshotRow>(
    `SELECT ${selectedSnapshot} FROM value_snapshot WHERE generation = $1 AND "customerId" = ANY ($2::text[])
     ORDER BY value_snapshot."customerId" FOR NO KEY UPDATE`,
    [generation, customerIds],
  );
}

/** A snapshot's cells by column, moments as text: what COPY and JSON take. */
export const snapshotCells = (row: SnapshotRow): (string | number | boolean | null)[] =>
  columns.map(([column, kind]) => {
    const cell = row[column as keyof SnapshotRow];
    return kind === "moment" && typeof cell === "number" ? new Date(cell).toISOString() : cell;
  });

export const snapshotColumnNames = columns.map(([column]) => column);

/** Replaces snapshots that are there. */
export async function writeSnapshots(
  sql: Sql,
  generation: number,
  rows: readonly SnapshotRow[],
): Promise<void> {
  const records = rows.map((row) =>
    Object.fromEntries(snapshotCells(row).map((cell, index) => [snapshotColumnNames[index], cell])),
  );
  const changed = snapshotColumnNames.filter((column) => column !== "generation" && column !== "customerId");
  await sql(
    `UPDATE value_snapshot SET ${changed.map((column) => `"${column}" = row."${column}"`).join(", ")}
     FROM jsonb_populate_recordset(NULL::value_snapshot, $2::jsonb) AS row
     WHERE value_snapshot.generation = $1 AND value_snapshot."customerId" = row."customerId"`,
    [generation, JSON.stringify(records)],
  );
}
