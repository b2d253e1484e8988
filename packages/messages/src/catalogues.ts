import { en } from "./en/index.ts";

/** Every language of the product with its complete catalogue; a language with a missing key does not compile. */
export const catalogues = { en } as const satisfies Record<string, Catalogue>;

/** The shape every catalogue has: the keys of the English one, with any text. */
export type Catalogue = Texts<typeof en>;

export type Locale = keyof typeof catalogues;

export const locales = Object.keys(catalogues) as Locale[];

export const defaultLocale: Locale = "en";

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
