import type { Sql } from "@worth/db";
import { lastSeenDay } from "../value/last-seen-day.ts";
import { tableOf } from "./generation-tables.ts";
import { readInBatches } from "./read-in-batches.ts";
import type { ValuationRun } from "./valuation-run.ts";

export type ValuationPool = "everybody" | "individuals" | "companies";

/** What the models know of the buyers of a pool, a row each; days, and minor units per repeat purchase day. */
export type PoolColumns = {
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  monetary: Float64Array;
};

type SummaryRow = {
  frequency: number;
  recency: number;
  age: number;
  monetary: number;
  isOfCompany: boolean;
};

/** Everybody's columns, and which rows belong to people of companies. */
export async function readColumns(
  sql: Sql,
  run: ValuationRun,
): Promise<{ columns: PoolColumns; isOfCompany: Uint8Array }> {
  const summary = tableOf("summary", run.generation);
  const [counted] = await sql<{ count: number }>(`SELECT count(*)::integer AS count FROM ${summary}`);
  const column = () => new Float64Array(counted?.count ?? 0);
  const columns = { frequency: column(), recency: column(), age: column(), monetary: column() };
  const isOfCompany = new Uint8Array(counted?.count ?? 0);
  const batches = readInBatches<SummaryRow>(
    sql,
    // In an order of its own making, so that two runs over the same facts fit the same numbers.
    `SELECT frequency, "lastDay" - "firstDay" AS recency, "isOfCompany",
       $1::integer - ("firstDay" - '1970-01-01'::date) AS age,
       CASE WHEN frequency > 0 THEN greatest(0, ("netMinor" - "firstMinor") / frequency) ELSE 0 END AS monetary
     FROM ${summary} ORDER BY "firstDay", "lastDay", frequency, "netMinor", "customerId"`,
    [lastSeenDay(run.observedUntil, run.asOf.getTime())],
  );
  let at = 0;
  for await (const rows of batches) {
    for (const row of rows) {
      columns.frequency[at] = row.frequency;
      columns.recency[at] = row.recency;
      columns.age[at] = row.age;
      columns.monetary[at] = row.monetary;
      isOfCompany[at] = row.isOfCompany ? 1 : 0;
      at += 1;
    }
  }
  return { columns, isOfCompany };
}

/** The rows of one pool. */
export function columnsOfPool(
  { columns, isOfCompany }: { columns: PoolColumns; isOfCompany: Uint8Array },
  pool: ValuationPool,
): PoolColumns {
  if (pool === "everybody") return columns;
  const wanted = pool === "companies" ? 1 : 0;
  const keep = (column: Float64Array) => column.filter((_, row) => isOfCompany[row] === wanted);
  return {
    frequency: keep(columns.frequency),
    recency: keep(columns.recency),
    age: keep(columns.age),
    monetary: keep(columns.monetary),
  };
}
