import type { Sql } from "@worth/db";

/**
 * Customers with purchases or serving costs that these rates convert from now on: those from a rate's day until the
 * next day that has one, in ascending order of their ids.
 * @param afterId only customers after this one
 */
export async function findConvertedAnew(
  sql: Sql,
  rateIds: readonly string[],
  { afterId = "", limit }: { afterId?: string; limit: number },
): Promise<string[]> {
  const rows = await sql<{ customerId: string }>(
    `WITH period AS (
       SELECT given.currency, given."validOn"::timestamp AT TIME ZONE 'UTC' AS "fromAt", (
         SELECT min("validOn")::timestamp AT TIME ZONE 'UTC' FROM exchange_rate AS next
         WHERE next.currency = given.currency AND next."reportingCurrency" = given."reportingCurrency"
           AND next."validOn" > given."validOn") AS "untilAt"
       FROM exchange_rate AS given WHERE given.id = ANY($1::text[])
     )
     SELECT "customerId" FROM (
       SELECT "customerId" FROM period JOIN purchase ON purchase.currency = period.currency
         AND "occurredAt" >= "fromAt" AND "occurredAt" < coalesce("untilAt", 'infinity')
       UNION
       SELECT "customerId" FROM period JOIN serving_cost ON serving_cost.currency = period.currency
         AND "occurredAt" >= "fromAt" AND "occurredAt" < coalesce("untilAt", 'infinity')) AS concerned
     WHERE "customerId" > $2
     ORDER BY "customerId" LIMIT $3::int`,
    [rateIds, afterId, limit],
  );
  return rows.map(({ customerId }) => customerId);
}
