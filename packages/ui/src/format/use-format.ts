import { formatDate, type DateStyle } from "./format-date.ts";
import { formatMoney, type MoneyStyle } from "./format-money.ts";
import { formatShare } from "./format-share.ts";
import { useFormatting } from "./formatting-context.tsx";

export type Format = {
  money: (amountMinor: number, currency: string, style?: MoneyStyle) => string;
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** A share between 0 and 1 as per cent, whole unless `digits` asks for decimals. */
  share: (share: number, digits?: number) => string;
  /** Several parts of a sentence: all of them, or any. */
  list: (parts: readonly string[], match?: "all" | "any") => string;
  /** A country by its name, of its code of two letters. */
  country: (code: string) => string;
  date: (at: Date | string, style?: DateStyle) => string;
  /** A day of the calendar, as YYYY-MM-DD, which is the same day everywhere. */
  calendarDay: (day: string, style?: DateStyle) => string;
};

/** Figures and dates as strings in the reader's language, for texts, labels and charts. */
export function useFormat(): Format {
  const formatting = useFormatting();
  const { locale } = formatting;
  return {
    money: (amountMinor, currency, style) => formatMoney(locale, amountMinor, currency, style),
    number: (value, options) => new Intl.NumberFormat(locale, options).format(value).replace("-", "−"),
    share: (share, digits = 0) => formatShare(locale, share, digits),
    list: (parts, match = "all") =>
      new Intl.ListFormat(locale, { type: match === "all" ? "conjunction" : "disjunction" }).format(parts),
    country: (code) => new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code,
    date: (at, style) => formatDate(formatting, at, style),
    calendarDay: (day, style) => formatDate({ ...formatting, timeZone: "UTC" }, day, style),
  };
}
