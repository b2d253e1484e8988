import "./typed-keys.ts";

export { catalogues, defaultLocale, locales, type Catalogue, type Locale } from "./catalogues.ts";
export { createMessages } from "./create-messages.ts";
