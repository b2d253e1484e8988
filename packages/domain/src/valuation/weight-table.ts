import type { Sql } from "@worth/db";
import { epochMs } from "../value/epoch-ms.ts";
import { summedColumns } from "../value/shares/share-row.ts";
import { noOwn, noSums, type SnapshotOwn, type SnapshotSums } from "../value/shares/snapshot-row.ts";
import type { Known } from "../value/accounts/standing-of.ts";
import { tableOf } from "./generation-tables.ts";
import { readMerged } from "./read-merged.ts";
import type { ValuationRun } from "./valuation-run.ts";

/** Everything a snapshot is made of but the cuts, of one customer. */
export type WeightRow = { customerId: string; accountId: string; actCount: number } & SnapshotSums &
  SnapshotOwn &
  Known;

/** Adds up what everybody was given, beside what they did: a row per customer. */
export async function createWeightTable(sql: Sql, run: ValuationRun): Promise<void> {
  const { aliasIds, customerIds } = await readMerged(sql, run.asOf);
  const table = tableOf("weight", run.generation);
  const sums = summedColumns.map((column) => `sum("${column}") AS "${column}"`);
  const received = ["expected", "expectedLow", "expectedHigh"].map(
    (name) =>
      `sum("${name}Minor") FILTER (WHERE "buyerId" <> "customerId") AS "${name.replace("expected", "expectedReferral")}Minor"`,
  );
  const own = Object.keys(noOwn).filter((column) => column !== "marginRate");
  const summed = Object.keys(noSums);
  await sql(`SET LOCAL work_mem = '128MB'`);
  await sql(
    `CREATE UNLOGGED TABLE ${table} AS
     WITH received AS (
       SELECT "customerId", ${sums.join(", ")}, ${received.join(", ")},
         count(*) FILTER (WHERE "isDirect") AS "broughtCount",
         count(*) FILTER (WHERE "buyerId" <> "customerId" AND "expectedMinor" <> 0
           AND ("expectedLowMinor" IS NULL OR "expectedHighMinor" IS NULL)) AS "expectedReferralOpenCount"
       FROM ${tableOf("value_share", run.generation)} GROUP BY "customerId"
     ), person AS (
       SELECT * FROM unnest($2::text[], $3::text[]) AS person ("aliasId", "customerId")
     ), acted AS (
       SELECT coalesce(person."customerId", act."customerId") AS "customerId", count(*) AS "actCount",
         min("occurredAt") AS "firstActAt"
       FROM act LEFT JOIN person ON person."aliasId" = act."customerId"
       WHERE "recordedAt" <= $1 AND "occurredAt" <= $1 GROUP BY 1
     )
     SELECT customer.id AS "customerId", coalesce("companyId", customer.id) AS "accountId", "companyId", sentiment,
       "createdAt", "firstActAt", coalesce("actCount", 0)::integer AS "actCount",
       ${summed.map((column) => `coalesce("${column}", 0)::bigint AS "${column}"`).join(", ")},
       ${own.map((column) => `"${column}"`).join(", ")}, "marginRate"
     FROM customer
     JOIN ${tableOf("history", run.generation)} AS history ON history."customerId" = customer.id
     LEFT JOIN received ON received."customerId" = customer.id
     LEFT JOIN acted ON acted."customerId" = customer.id`,
    [run.asOf, aliasIds, customerIds],
  );
  await sql(`CREATE INDEX ON ${table} ("customerId")`);
  await sql(`CREATE INDEX ON ${table} ("accountId")`);
  await sql(`ANALYZE ${table}`);
}

const momentColumns = ["createdAt", "firstActAt", "firstPurchaseAt", "lastPurchaseAt"];
const plainColumns = ["customerId", "accountId", "actCount", "aliveProbability", "marginRate"];
const minorColumns = [...Object.keys(noSums), ...Object.keys(noOwn)].filter(
  (column) => !momentColumns.includes(column) && !plainColumns.includes(column),
);

/** The columns of a weight row, to be selected from the table. */
export const selectedWeight = [
  ...plainColumns.map((column) => `"${column}"`),
  "sentiment::text AS sentiment",
  ...momentColumns.map((column) => `${epochMs(`"${column}"`)} AS "${column}"`),
  ...minorColumns.map((column) => `"${column}"::float8 AS "${column}"`),
].join(", ");
