import type { LeverGroup } from "@worth/contracts";
import { mergedPeople } from "../merged-people.ts";

const within = (first: string, last: string): string =>
  `(p."occurredAt" >= (${first}::date::timestamp AT TIME ZONE $5)
    AND p."occurredAt" < ((${last}::date + 1)::timestamp AT TIME ZONE $5))`;
const inBefore = within("$1", "$2");
const inAfter = within("$3", "$4");

/**
 * What both periods come to, from their purchases: one row.
 *
 * Parameters: $1 to $4 first and last day of the earlier and the later period, $5 time zone, $6 reporting currency,
 * $7 and $8 the currencies with a rate and how many of the reporting currency's minor units one of theirs is at a rate
 * of 1, $9 the margin rate of products that name none.
 *
 * A purchase is converted by the newest rate of its day or before; what was taken back is the same share of the
 * converted amount, so that a purchase taken back whole leaves 0. Margins are rounded per purchase, as values are.
 */
export const leverStatement = (who: LeverGroup): string => `
WITH RECURSIVE ${mergedPeople}, bought AS MATERIALIZED (
  SELECT p.id, coalesce(m.into_id, p."customerId") AS customer_id, p.currency, p."occurredAt",
    p."capturedMinor"::float8 AS captured, (p."occurredAt" AT TIME ZONE 'UTC')::date AS utc_day,
    ${inBefore} AS in_before, ${inAfter} AS in_after
  FROM purchase p
  LEFT JOIN merged m ON m.id = p."customerId"
  WHERE ${inBefore} OR ${inAfter}
), rate_of_day AS MATERIALIZED (
  SELECT day.currency, day.utc_day, (
    SELECT r.rate FROM exchange_rate r
    WHERE r.currency = day.currency AND r."reportingCurrency" = $6 AND r."validOn" <= day.utc_day
    ORDER BY r."validOn" DESC, r."recordedAt" DESC LIMIT 1
  ) * unit.minor AS rate
  FROM (SELECT DISTINCT currency, utc_day FROM bought WHERE currency <> $6) day
  JOIN unnest($7::text[], $8::numeric[]) AS unit (currency, minor) ON unit.currency = day.currency
), taken AS (
  SELECT b.id, sum(t."amountMinor")::float8 AS taken
  FROM bought b
  JOIN (SELECT "purchaseId", "amountMinor" FROM refund
    UNION ALL SELECT "purchaseId", "amountMinor" FROM dispute) t ON t."purchaseId" = b.id
  GROUP BY b.id
), line_margin AS (
  SELECT b.id, sum(l."amountMinor" * coalesce(margin.rate, $9::float8)) / nullif(sum(l."amountMinor"), 0) AS rate
  FROM bought b
  JOIN purchase_line l ON l."purchaseId" = b.id
  LEFT JOIN LATERAL (
    SELECT g."basisPoints" / 10000.0::float8 AS rate FROM product_margin g
    WHERE g."productId" = l."productId" AND g."occurredAt" <= b."occurredAt"
    ORDER BY g."occurredAt" DESC, g."recordedAt" DESC LIMIT 1
  ) margin ON true
  GROUP BY b.id
), converted AS (
  SELECT b.*, CASE WHEN b.currency = $6 THEN b.captured ELSE round(b.captured::numeric * rate.rate)::float8 END AS gross
  FROM bought b
  LEFT JOIN rate_of_day rate ON rate.currency = b.currency AND rate.utc_day = b.utc_day
  ${onlyOf[who]}
), left_over AS (
  SELECT c.customer_id, c.in_before, c.in_after, c.gross IS NULL AS unconverted,
    c.gross - CASE WHEN c.captured = 0 THEN 0 ELSE floor(coalesce(t.taken, 0) / c.captured * c.gross + 0.5) END AS net,
    coalesce(l.rate, $9::float8) AS margin_rate
  FROM converted c
  LEFT JOIN taken t ON t.id = c.id
  LEFT JOIN line_margin l ON l.id = c.id
), per_customer AS (
  SELECT customer_id,
    count(*) FILTER (WHERE in_before AND net > 0) AS before_purchases,
    count(*) FILTER (WHERE in_after AND net > 0) AS after_purchases,
    sum(net) FILTER (WHERE in_before) AS before_revenue, sum(net) FILTER (WHERE in_after) AS after_revenue,
    sum(round((net * margin_rate)::numeric)) FILTER (WHERE in_before) AS before_margin,
    sum(round((net * margin_rate)::numeric)) FILTER (WHERE in_after) AS after_margin,
    count(*) FILTER (WHERE in_before AND unconverted) AS before_unconverted,
    count(*) FILTER (WHERE in_after AND unconverted) AS after_unconverted
  FROM left_over GROUP BY customer_id
)
SELECT count(*) FILTER (WHERE before_purchases > 0)::float8 AS "beforeCustomers",
  count(*) FILTER (WHERE after_purchases > 0)::float8 AS "afterCustomers",
  count(*) FILTER (WHERE before_purchases > 0 AND after_purchases > 0)::float8 AS "retainedCustomers",
  coalesce(sum(before_purchases), 0)::float8 AS "beforePurchases",
  coalesce(sum(after_purchases), 0)::float8 AS "afterPurchases",
  coalesce(sum(before_revenue), 0)::float8 AS "beforeRevenueMinor",
  coalesce(sum(after_revenue), 0)::float8 AS "afterRevenueMinor",
  coalesce(sum(before_margin), 0)::float8 AS "beforeMarginMinor",
  coalesce(sum(after_margin), 0)::float8 AS "afterMarginMinor",
  coalesce(sum(before_unconverted), 0)::float8 AS "beforeUnconverted",
  coalesce(sum(after_unconverted), 0)::float8 AS "afterUnconverted"
FROM per_customer`;

/** Which purchases count, by who bought as they are now. */
const onlyOf: Record<LeverGroup, string> = {
  all: "",
  companies: `JOIN customer who ON who.id = b.customer_id AND who."companyId" IS NOT NULL`,
  individuals: `JOIN customer who ON who.id = b.customer_id AND who."companyId" IS NULL`,
};

export type LeverTotals = Record<
  | "beforeCustomers"
  | "afterCustomers"
  | "retainedCustomers"
  | "beforePurchases"
  | "afterPurchases"
  | "beforeRevenueMinor"
  | "afterRevenueMinor"
  | "beforeMarginMinor"
  | "afterMarginMinor"
  | "beforeUnconverted"
  | "afterUnconverted",
  number
>;
