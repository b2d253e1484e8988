import type { Reader } from "@worth/db";
import { convertAmount } from "@worth/scoring";

/** An amount in the reporting currency's minor units, or null when no rate is known for that day or any before it. */
export type ToReporting = (amountMinor: number, currency: string, occurredAt: Date) => number | null;

/**
 * Reads the dated rates once and converts with the newest rate of the day or before it. A corrected rate for the same
 * day replaces the earlier one from when it was recorded.
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
  const ratesByCurrency = Map.groupBy(rows, (row) => row.currency);
  return (amountMinor, currency, occurredAt) => {
    if (currency === reportingCurrency) return amountMinor;
    const rate = ratesByCurrency.get(currency)?.find(({ validOn }) => validOn <= occurredAt);
    if (!rate) return null;
    return convertAmount(amountMinor, { from: currency, to: reportingCurrency, rate: rate.rate.toNumber() });
  };
}
