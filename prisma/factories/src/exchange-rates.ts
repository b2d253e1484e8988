import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type ExchangeRateOverrides = {
  currency: string;
  reportingCurrency?: string;
  /** What one unit of the currency is worth in the reporting currency; as text where floats would not be exact. */
  rate: number | string;
  /** From this day (UTC) until the next rate. */
  validOn?: Date;
  recordedAt?: Date;
};

export function buildExchangeRate(overrides: ExchangeRateOverrides): Built<{ exchangeRateId: string }> {
  const { currency, reportingCurrency = "USD", rate, validOn = longAgo, recordedAt = validOn } = overrides;
  const id = createId("exchangeRate");
  return {
    ids: { exchangeRateId: id },
    rows: { exchangeRate: [{ id, currency, reportingCurrency, rate, validOn, recordedAt }] },
  };
}

export const createExchangeRate = inserting(buildExchangeRate);
