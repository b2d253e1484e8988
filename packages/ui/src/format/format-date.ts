import type { Formatting } from "./formatting-context.tsx";

/** `day` 14 December 2026, `short` 14 Dec 2026, `time` adds the minute, `month` December 2026. */
export type DateStyle = "day" | "short" | "time" | "month";

const options = {
  day: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short", year: "numeric" },
  time: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  month: { month: "long", year: "numeric" },
} as const satisfies Record<DateStyle, Intl.DateTimeFormatOptions>;

/** A moment in the reader's language and time zone. English dates put the day first, as our texts do. */
export function formatDate(
  { locale, timeZone }: Formatting,
  at: Date | string,
  style: DateStyle = "day",
): string {
  const dateLocale = locale === "en" ? "en-GB" : locale;
  return new Intl.DateTimeFormat(dateLocale, { ...options[style], timeZone }).format(new Date(at));
}
