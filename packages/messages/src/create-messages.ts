import { createInstance, type i18n } from "i18next";
import { catalogues, defaultLocale, type Locale } from "./catalogues.ts";
import { en } from "./en/index.ts";

/**
 * An i18next instance with every catalogue loaded, ready at once.
 * React escapes what it renders, so texts are not escaped a second time.
 */
export function createMessages(locale: Locale): i18n {
  const messages = createInstance();
  void messages.init({
    lng: locale,
    fallbackLng: defaultLocale,
    resources: catalogues,
    ns: Object.keys(en),
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return messages;
}
