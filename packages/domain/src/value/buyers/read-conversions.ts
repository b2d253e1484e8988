import type { Sql } from "@worth/db";
import { epochMs } from "../epoch-ms.ts";
import { marginRates, type Margin, type MarginRates } from "../margin-rate-of.ts";
import { convertByRates, type DatedRate, type ToReporting } from "../to-reporting-currency.ts";

type Foreign = { currencies: readonly string[]; reportingCurrency: string; asOf: Date };

/** The conversion of these currencies, by the rates recorded until `asOf`. */
export async function readRates(
  sql: Sql,
  { currencies, reportingCurrency, asOf }: Foreign,
): Promise<ToReporting> {
  const rates = await sql<DatedRate>(
    `SELECT currency::text, rate::float8 AS rate, ${epochMs('"validOn"')} AS "validOn" FROM exchange_rate
     WHERE "reportingCurrency" = $1 AND currency = ANY ($2::text[]) AND "recordedAt" <= $3
     ORDER BY exchange_rate."validOn" DESC, "recordedAt" DESC`,
    [reportingCurrency, currencies, asOf],
  );
  return convertByRates(rates, reportingCurrency);
}

/** The margins of these products, recorded until `asOf`. */
export async function readMargins(sql: Sql, productIds: readonly string[], asOf: Date): Promise<MarginRates> {
  const margins = await sql<Margin>(
    `SELECT "productId", "basisPoints", ${epochMs('"occurredAt"')} AS "occurredAt" FROM product_margin
     WHERE "productId" = ANY ($1::text[]) AND "recordedAt" <= $2
     ORDER BY product_margin."occurredAt" DESC, "recordedAt" DESC, id DESC`,
    [productIds, asOf],
  );
  return marginRates(margins);
}
