import { createInstance, type FormatterModule, type i18n } from "i18next";
import { catalogues, defaultLocale, type Locale } from "./catalogues.ts";
import { en } from "./en/index.ts";

/**
 * An i18next instance with every catalogue loaded, ready at once.
 * React escapes what it renders, so texts are not escaped a second time.
 */
export function createMessages(locale: Locale): i18n {
  const messages = createInstance().use(wholeNumbers);
  void messages.init({
    lng: locale,
    fallbackLng: defaultLocale,
    resources: catalogues,
    ns: Object.keys(en),
    initAsync: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
    returnNull: false,
  });
  return messages;
}

/** Numbers within a text are written as its language writes them; everything else comes formatted. */
const wholeNumbers: FormatterModule = {
  type: "formatter",
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _format, locale) =>
    typeof value === "number" ? new Intl.NumberFormat(locale).format(value) : String(value),
};
