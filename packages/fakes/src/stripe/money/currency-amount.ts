import { countDecimals } from "./currencies.ts";

export const commonCurrencies = ["usd", "eur", "gbp", "jpy", "kwd"] as const;

/** Reads `1,234.50` as minor units of the currency, or null when it is no such amount. */
export const parseAmount = (text: string, currency: string): number | null => {
  const decimals = countDecimals(currency.toLowerCase());
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text.replaceAll(/[,\s]/g, ""));
  const [, whole = "", fraction = ""] = match ?? [];
  if (match === null || fraction.length > decimals) return null;
  const minor = Number(whole + fraction.padEnd(decimals, "0"));
  return Number.isSafeInteger(minor) ? minor : null;
};

/** Writes minor units as a plain amount: 123450 usd is `1234.50 USD`. */
export const formatAmount = (amountMinor: number, currency: string): string => {
  const decimals = countDecimals(currency);
  const sign = amountMinor < 0 ? "-" : "";
  const digits = String(Math.abs(amountMinor)).padStart(decimals + 1, "0");
  const split = digits.length - decimals;
  const fraction = decimals === 0 ? "" : `.${digits.slice(split)}`;
  return `${sign}${digits.slice(0, split)}${fraction} ${currency.toUpperCase()}`;
};
