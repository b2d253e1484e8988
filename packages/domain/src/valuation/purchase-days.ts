/**
 * The query of purchase days, one row per buyer and day of UTC: `customerId`, `day`, `netMinor`, `marginMinor`,
 * `purchases`. Purchases of one day count as one; what was taken back whole counts as none, and what no rate converts
 * is left out. Needs `day_rate` and takes the parameters of `purchaseDayParameters`.
 * @param of restricts it to purchases of the ids a table names as `aliasId`, and everybody when null
 */
export const purchaseDays = ({ hasMargins, of }: { hasMargins: boolean; of: string | null }): string => `
  WITH person AS MATERIALIZED (
    SELECT * FROM unnest($4::text[], $5::text[]) AS person ("aliasId", "customerId")
  ), taken AS (
    SELECT "purchaseId", sum("amountMinor") AS "amountMinor"
    FROM (SELECT "purchaseId", "amountMinor", "recordedAt" FROM refund
          UNION ALL SELECT "purchaseId", "amountMinor", "recordedAt" FROM dispute) AS back
    WHERE "recordedAt" <= $1 GROUP BY "purchaseId"
  ), bought AS (
    SELECT coalesce(person."customerId", purchase."customerId") AS "customerId",
      (purchase."occurredAt" AT TIME ZONE 'UTC')::date AS day,
      (purchase."capturedMinor" - coalesce(taken."amountMinor", 0))
        * CASE WHEN purchase.currency = $2::text THEN 1 ELSE day_rate.factor END AS "netMinor",
      ${hasMargins ? "coalesce(margin.rate, $3::float8)" : "$3::float8"} AS margin
    FROM purchase
    ${of === null ? "" : `JOIN ${of} AS wanted ON wanted."aliasId" = purchase."customerId"`}
    LEFT JOIN day_rate ON day_rate.currency = purchase.currency
      AND day_rate.day = (purchase."occurredAt" AT TIME ZONE 'UTC')::date
    LEFT JOIN taken ON taken."purchaseId" = purchase.id
    LEFT JOIN person ON person."aliasId" = purchase."customerId"
    ${hasMargins ? `LEFT JOIN (${marginsOfPurchases}) AS margin ON margin.id = purchase.id` : ""}
    WHERE purchase."recordedAt" <= $1 AND purchase."occurredAt" <= $1
      AND (purchase.currency = $2::text OR day_rate.factor IS NOT NULL)
      AND (purchase."capturedMinor" = 0 OR purchase."capturedMinor" > coalesce(taken."amountMinor", 0))
  )
  SELECT "customerId", day, sum("netMinor")::float8 AS "netMinor", sum("netMinor" * margin)::float8 AS "marginMinor",
    count(*) AS purchases
  FROM bought GROUP BY "customerId", day`;

/** The blended margin of purchases with lines; a line whose product names no margin has the policy's. */
const marginsOfPurchases = `
  SELECT line."purchaseId" AS id,
    sum(coalesce(named.rate, $3::float8) * line."amountMinor") / sum(line."amountMinor") AS rate
  FROM purchase_line AS line
  JOIN purchase AS whole ON whole.id = line."purchaseId"
  LEFT JOIN (
    SELECT "productId", "basisPoints" / 10000.0::float8 AS rate, "occurredAt" AS since,
      lead("occurredAt", 1, 'infinity') OVER (PARTITION BY "productId" ORDER BY "occurredAt") AS until
    FROM (SELECT DISTINCT ON ("productId", "occurredAt") * FROM product_margin WHERE "recordedAt" <= $1
          ORDER BY "productId", "occurredAt", "recordedAt" DESC) AS newest
  ) AS named ON named."productId" = line."productId"
    AND named.since <= whole."occurredAt" AND whole."occurredAt" < named.until
  GROUP BY line."purchaseId" HAVING sum(line."amountMinor") <> 0`;
