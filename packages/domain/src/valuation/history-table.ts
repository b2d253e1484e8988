import type { CopyCell, Sql } from "@worth/db";
import { noOwn, type SnapshotOwn } from "../value/shares/snapshot-row.ts";
import { tableOf } from "./generation-tables.ts";

const ownColumns = Object.keys(noOwn) as (keyof SnapshotOwn)[];
const moments: ReadonlySet<keyof SnapshotOwn> = new Set(["firstPurchaseAt", "lastPurchaseAt"]);

/** A customer and what of their snapshot hangs on them alone. */
export const historyColumns: readonly string[] = ["customerId", ...ownColumns];

/** Where a run keeps that from one phase to another. */
export async function createHistoryTable(sql: Sql, generation: number): Promise<void> {
  const columns = historyColumns.map((column) => `"${column}"`).join(", ");
  await sql(
    `CREATE UNLOGGED TABLE ${tableOf("history", generation)} AS SELECT ${columns} FROM value_snapshot WITH NO DATA`,
  );
}

export const historyCells = (customerId: string, own: SnapshotOwn): CopyCell[] => [
  customerId,
  ...ownColumns.map((column) => {
    const cell = own[column];
    return cell !== null && moments.has(column) ? new Date(cell).toISOString() : cell;
  }),
];
