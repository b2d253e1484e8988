import type { Reader } from "@worth/db";
import { convertAmount, type Instant } from "@worth/scoring";

/** An amount in the reporting currency's minor units, or null when no rate is known for that day or any before it. */
export type ToReporting = (amountMinor: number, currency: string, occurredAt: Date) => number | null;

/** What one unit of a currency was worth from a day on. */
export type DatedRate = { currency: string; rate: number; validOn: Instant };

/**
 * Converts with the newest rate of the day or before it.
 * @param rates newest day first; of one day the one recorded last first, which replaces the others
 */
export function convertByRates(rates: readonly DatedRate[], reportingCurrency: string): ToReporting {
  const ratesByCurrency = Map.groupBy(rates, ({ currency }) => currency);
  return (amountMinor, currency, occurredAt) => {
    if (currency === reportingCurrency) return amountMinor;
    const rate = findRate(ratesByCurrency.get(currency) ?? [], occurredAt.getTime());
    return rate
      ? convertAmount(amountMinor, { from: currency, to: reportingCurrency, rate: rate.rate })
      : null;
  };
}

/** The first rate whose day had come; years of daily rates are halved, not read through. */
function findRate(newestFirst: readonly DatedRate[], at: Instant): DatedRate | undefined {
  let low = 0;
  let high = newestFirst.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const isPast = (newestFirst[middle]?.validOn ?? 0) <= at;
    if (isPast) high = middle;
    else low = middle + 1;
  }
  return newestFirst[low];
}

/**
 * Reads the dated rates once. A corrected rate for the same day replaces the earlier one from when it was recorded.
 */
export async function toReportingCurrency(
  reader: Reader,
  reportingCurrency: string,
  asOf?: Date,
): Promise<ToReporting> {
  const rows = await reader.exchangeRate.findMany({
    where: { reportingCurrency, ...(asOf && { recordedAt: { lte: asOf } }) },
    orderBy: [{ validOn: "desc" }, { recordedAt: "desc" }],
    select: { currency: true, rate: true, validOn: true },
  });
  const rates = rows.map((row) => ({ ...row, rate: row.rate.toNumber(), validOn: row.validOn.getTime() }));
  return convertByRates(rates, reportingCurrency);
}
