import type { DatedRateOutput } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import { plainRate } from "./plain-rate.ts";

/** The rates in force of these currencies, one a day, by currency from the first day to the last. */
export type KnownRates = ReadonlyMap<string, readonly DatedRateOutput[]>;

export async function loadKnownRates(
  reader: Reader,
  reportingCurrency: string,
  currencies: Iterable<string>,
): Promise<KnownRates> {
  const rows = await sqlOf(reader)<DatedRateOutput>(
    `SELECT DISTINCT ON (currency, exchange_rate."validOn")
       currency, to_char("validOn", 'YYYY-MM-DD') AS "validOn", rate::text AS rate
     FROM exchange_rate WHERE "reportingCurrency" = $1 AND currency = ANY($2::text[])
     ORDER BY currency, exchange_rate."validOn", "recordedAt" DESC`,
    [reportingCurrency, [...new Set(currencies)]],
  );
  return Map.groupBy(
    rows.map((row) => ({ ...row, rate: plainRate(row.rate) })),
    ({ currency }) => currency,
  );
}
