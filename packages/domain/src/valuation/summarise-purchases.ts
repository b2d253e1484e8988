import type { Cell, Sql } from "@worth/db";
import { tableOf } from "./generation-tables.ts";
import { purchaseDays } from "./purchase-days.ts";
import type { Merged } from "./read-merged.ts";
import type { ValuationRun } from "./valuation-run.ts";

export type PurchaseReading = {
  hasMargins: boolean;
  /** Of `purchaseDays`: the moment, the currency, the policy's margin, merged ids and whom each stands for. */
  parameters: readonly Cell[];
};

type Options = {
  run: ValuationRun;
  /** The policy's, of products that name none. */
  marginRate: number;
  merged: Merged;
};

/**
 * Reads every purchase once and keeps what the models need of each buyer: first and last day, repeat purchase days,
 * spend. `day_rate` must be there.
 */
export async function summarisePurchases(
  sql: Sql,
  { run, marginRate, merged }: Options,
): Promise<PurchaseReading> {
  const [margin] = await sql<{ exists: boolean }>(`SELECT EXISTS (SELECT FROM product_margin) AS "exists"`);
  const hasMargins = margin?.exists ?? false;
  const parameters = [run.asOf, run.currency, marginRate, merged.aliasIds, merged.customerIds];
  // With less, sorting ten million purchases goes through the disk many times.
  await sql(`SET LOCAL work_mem = '128MB'`);
  await sql(
    `CREATE UNLOGGED TABLE ${tableOf("summary", run.generation)} AS
     WITH day AS (${purchaseDays({ hasMargins, of: null })})
     SELECT "customerId", count(*)::integer - 1 AS frequency, min(day) AS "firstDay", max(day) AS "lastDay",
       sum("netMinor") AS "netMinor", sum("marginMinor") AS "marginMinor",
       (array_agg("netMinor" ORDER BY day))[1] AS "firstMinor", sum(purchases)::integer AS purchases,
       customer."companyId" IS NOT NULL AS "isOfCompany"
     FROM day JOIN customer ON customer.id = day."customerId"
     GROUP BY "customerId", customer."companyId"`,
    parameters,
  );
  return { hasMargins, parameters };
}
