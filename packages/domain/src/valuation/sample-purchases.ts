import type { Sql } from "@worth/db";
import { tableOf } from "./generation-tables.ts";
import type { ValuationPool } from "./pool-columns.ts";
import { purchaseDays } from "./purchase-days.ts";
import { readInBatches } from "./read-in-batches.ts";
import type { PurchaseReading } from "./summarise-purchases.ts";
import type { ValuationRun } from "./valuation-run.ts";

/** Models are held against the past of at most so many customers: more would say the same, later. */
export const mostSampledCustomers = 50_000;

/** Purchase days as scoring reads them: customers numbered from 0, days since `firstDay`. */
export type PurchaseSample = { customer: number[]; day: number[]; amountMinor: number[] };

type DayRow = { number: number; day: number; amountMinor: number };

/**
 * The purchase days of a pool's customers; of a sample of them, chosen by a hash of their ids, where they are many.
 * @param firstDay days are counted from, as YYYY-MM-DD
 */
export async function samplePurchases(
  sql: Sql,
  run: ValuationRun,
  { pool, firstDay, reading }: { pool: ValuationPool; firstDay: string; reading: PurchaseReading },
): Promise<PurchaseSample> {
  const isWanted = { everybody: "true", individuals: `NOT "isOfCompany"`, companies: `"isOfCompany"` }[pool];
  await sql(
    `CREATE TEMPORARY TABLE sampled ON COMMIT DROP AS
     WITH chosen AS (
       SELECT "customerId" FROM ${tableOf("summary", run.generation)} WHERE ${isWanted}
       ORDER BY hashtextextended("customerId", 0), "customerId" LIMIT ${mostSampledCustomers}
     ), numbered AS (
       SELECT "customerId", (row_number() OVER (ORDER BY "customerId") - 1)::integer AS number FROM chosen
     )
     SELECT "customerId", "customerId" AS "aliasId", number FROM numbered
     UNION ALL
     SELECT "customerId", "aliasId", number FROM numbered
     JOIN unnest($1::text[], $2::text[]) AS person ("aliasId", "customerId") USING ("customerId")`,
    reading.parameters.slice(-2),
  );
  await sql("ANALYZE sampled");
  const sample: PurchaseSample = { customer: [], day: [], amountMinor: [] };
  const batches = readInBatches<DayRow>(
    sql,
    `WITH day AS (${purchaseDays({ hasMargins: reading.hasMargins, of: "sampled" })})
     SELECT number, day - '${firstDay}'::date AS day, round("netMinor") AS "amountMinor"
     FROM day JOIN sampled ON sampled."aliasId" = day."customerId"`,
    reading.parameters,
  );
  for await (const rows of batches) {
    for (const row of rows) {
      sample.customer.push(row.number);
      sample.day.push(row.day);
      sample.amountMinor.push(row.amountMinor);
    }
  }
  await sql("DROP TABLE sampled");
  return sample;
}
