import type { ToReporting } from "@worth/domain";
import { buildExchangeRate, mergeRows, type Rows } from "@worth/factories";
import { convertAmount } from "@worth/scoring";
import type { Random } from "./random.ts";

export const reportingCurrency = "USD";

const dayMs = 86_400_000;
const firstRateDaysAgo = 1200;
const daysBetweenRates = 30;

/** About where the rates stood; each month moves a little. */
const middleRates = { EUR: 1.09, GBP: 1.27 } as const;

/** Monthly rates from before the first purchase, and the conversion the value computation will make with them. */
export function buildRates(now: Date, random: Random): { rows: Rows; toReporting: ToReporting } {
  const rates = Object.entries(middleRates).flatMap(([currency, middle]) => {
    const months = Math.floor(firstRateDaysAgo / daysBetweenRates);
    let rate: number = middle;
    return Array.from({ length: months + 1 }, (_, month) => {
      rate += (middle - rate) * 0.2 + random.between(-0.02, 0.02);
      const at = new Date(now.getTime() - (firstRateDaysAgo - month * daysBetweenRates) * dayMs);
      return { currency, rate: Number(rate.toFixed(4)), validOn: startOfDay(at) };
    });
  });
  return {
    rows: mergeRows(rates.map((rate) => buildExchangeRate({ ...rate, reportingCurrency }).rows)),
    toReporting: (amountMinor, currency, occurredAt) => {
      if (currency === reportingCurrency) return amountMinor;
      const known = rates.filter((rate) => rate.currency === currency && rate.validOn <= occurredAt).at(-1);
      if (!known) return null;
      return convertAmount(amountMinor, { from: currency, to: reportingCurrency, rate: known.rate });
    },
  };
}

function startOfDay(at: Date): Date {
  return new Date(Math.floor(at.getTime() / dayMs) * dayMs);
}
