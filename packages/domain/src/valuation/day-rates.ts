import type { Sql } from "@worth/db";
import { minorDigits } from "@worth/scoring";
import type { ValuationRun } from "./valuation-run.ts";

/**
 * Makes the table `day_rate` for this transaction: what one minor unit of a currency is worth in minor units of the
 * reporting currency on each day, by the newest rate of that day or before it. A day per row, so that amounts find
 * their rate by equality.
 */
export async function makeDayRates(sql: Sql, { currency, asOf }: ValuationRun): Promise<void> {
  const currencies = await sql<{ currency: string }>(
    `SELECT DISTINCT currency FROM exchange_rate WHERE "reportingCurrency" = $1`,
    [currency],
  );
  const scales = currencies.map((row) => ({
    currency: row.currency,
    scale: 10 ** (minorDigits(currency) - minorDigits(row.currency)),
  }));
  await sql(
    `CREATE TEMPORARY TABLE day_rate ON COMMIT DROP AS
     WITH newest AS (
       SELECT DISTINCT ON (currency, "validOn") currency, rate, "validOn" FROM exchange_rate
       WHERE "reportingCurrency" = $1 AND "recordedAt" <= $2
       ORDER BY currency, "validOn", "recordedAt" DESC
     ), valid AS (
       SELECT currency, rate, "validOn",
         coalesce(lead("validOn") OVER (PARTITION BY currency ORDER BY "validOn"),
           ($2::timestamptz AT TIME ZONE 'UTC')::date + 1) AS until
       FROM newest
     )
     SELECT valid.currency::text, day::date AS day, valid.rate::float8 * scale.scale AS factor
     FROM valid
     JOIN jsonb_to_recordset($3::jsonb) AS scale (currency text, scale float8) ON scale.currency = valid.currency
     CROSS JOIN LATERAL generate_series("validOn", until - 1, interval '1 day') AS day`,
    [currency, asOf, JSON.stringify(scales)],
  );
  await sql("ANALYZE day_rate");
}
