import { useTranslation } from "react-i18next";

/** Writes a calendar day, which is the same day in every time zone: 3 Feb 2026. */
export function useDay(): (day: string) => string {
  const { language } = useTranslation().i18n;
  // English dates put the day first, as our texts do.
  const formatter = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return (day) => formatter.format(new Date(day));
}
