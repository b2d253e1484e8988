import type { Sql } from "@worth/db";
import { tableOf } from "./generation-tables.ts";
import type { ValuationPool } from "./pool-columns.ts";
import type { ValuationRun } from "./valuation-run.ts";

/** What a pool's fit needs beside its columns. */
export type PoolFigures = {
  customerCount: number;
  repeaterCount: number;
  purchaseCount: number;
  firstDay: string;
  lastDay: string;
  marginRate: number;
  /** Net revenue per purchase. */
  averageMinor: number;
  servingCostPerPurchaseMinor: number;
};

/** The figures of each pool with a buyer. `day_rate` must be there. */
export async function readPoolFigures(
  sql: Sql,
  { generation, asOf, currency }: ValuationRun,
): Promise<Map<ValuationPool, PoolFigures>> {
  const summary = tableOf("summary", generation);
  const rows = await sql<PoolFigures & { pool: ValuationPool }>(
    `WITH cost AS (
       SELECT customer."companyId" IS NOT NULL AS "isOfCompany",
         sum("amountMinor" * CASE WHEN cost.currency = $2::text THEN 1 ELSE factor END)::float8 AS "amountMinor"
       FROM serving_cost AS cost
       JOIN customer ON customer.id = cost."customerId"
       LEFT JOIN day_rate ON day_rate.currency = cost.currency
         AND day_rate.day = (cost."occurredAt" AT TIME ZONE 'UTC')::date
       WHERE cost."recordedAt" <= $1 GROUP BY 1
     ), part AS (
       SELECT "isOfCompany", count(*) AS customers, count(*) FILTER (WHERE frequency > 0) AS repeaters,
         sum(purchases) AS purchases, min("firstDay") AS "firstDay", max("lastDay") AS "lastDay",
         sum("netMinor") AS "netMinor", sum("marginMinor") AS "marginMinor"
       FROM ${summary} GROUP BY "isOfCompany"
     )
     SELECT CASE WHEN grouping("isOfCompany") = 1 THEN 'everybody' WHEN "isOfCompany" THEN 'companies'
         ELSE 'individuals' END AS pool,
       sum(customers)::integer AS "customerCount", sum(repeaters)::integer AS "repeaterCount",
       sum(purchases)::integer AS "purchaseCount", min("firstDay")::text AS "firstDay",
       max("lastDay")::text AS "lastDay",
       coalesce(sum("marginMinor") / nullif(sum("netMinor"), 0), 0) AS "marginRate",
       sum("netMinor") / sum(purchases)::float8 AS "averageMinor",
       coalesce(sum(cost."amountMinor"), 0) / sum(purchases)::float8 AS "servingCostPerPurchaseMinor"
     FROM part LEFT JOIN cost USING ("isOfCompany")
     GROUP BY GROUPING SETS (("isOfCompany"), ()) HAVING sum(customers) > 0`,
    [asOf, currency],
  );
  return new Map(rows.map(({ pool, ...figures }) => [pool, figures]));
}
