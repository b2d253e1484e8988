/**
 * Facts in a currency without any rate for their day or before, as a CTE: kind, id, customer, moment, amount. Currencies
 * are found by jumping along the index on purchases' currencies, so that a programme with one currency reads nothing.
 * $1 is the reporting currency, $2 one currency or empty for all. Days begin in UTC.
 */
export const unconvertedFacts = `
  WITH RECURSIVE bought_in AS (
    (SELECT currency FROM purchase ORDER BY currency LIMIT 1)
    UNION ALL
    SELECT (SELECT currency FROM purchase WHERE purchase.currency > bought_in.currency ORDER BY currency LIMIT 1)
    FROM bought_in WHERE bought_in.currency IS NOT NULL
  ),
  foreign_currency AS (
    SELECT currency, (
      SELECT min("validOn")::timestamp AT TIME ZONE 'UTC' FROM exchange_rate
      WHERE exchange_rate.currency = used.currency AND "reportingCurrency" = $1) AS "ratedFrom"
    FROM (
      SELECT currency FROM bought_in WHERE currency IS NOT NULL
      UNION SELECT DISTINCT currency FROM serving_cost) AS used
    WHERE currency <> $1 AND ($2 = '' OR currency = $2)
  ),
  unconverted AS (
    SELECT 'purchase' AS kind, id, "customerId", "occurredAt", purchase.currency, "capturedMinor"
      - coalesce((SELECT sum("amountMinor") FROM refund WHERE "purchaseId" = purchase.id), 0)
      - coalesce((SELECT sum("amountMinor") FROM dispute WHERE "purchaseId" = purchase.id), 0) AS "amountMinor"
    FROM foreign_currency
    JOIN purchase ON purchase.currency = foreign_currency.currency
      AND purchase."occurredAt" < coalesce("ratedFrom", 'infinity')
    UNION ALL
    SELECT 'servingCost', id, "customerId", "occurredAt", serving_cost.currency, "amountMinor"
    FROM foreign_currency
    JOIN serving_cost ON serving_cost.currency = foreign_currency.currency
      AND serving_cost."occurredAt" < coalesce("ratedFrom", 'infinity')
  )`;
