import { defaultLocale } from "@worth/messages";
import type { i18n } from "i18next";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { Links, Meta, Scripts, ScrollRestoration } from "react-router";
import { FormattingProvider } from "../format/formatting-context.tsx";

export type AppDocumentProps = {
  messages: i18n;
  faviconUrl: string;
  /** Of the programme; undefined while nothing is known of it. */
  timeZone: string | undefined;
  /** Marks the scripts this answer may run; undefined when the root failed, and the page goes without scripts. */
  nonce: string | undefined;
  /** What else belongs into the head. */
  head?: ReactNode;
  children: ReactNode;
};

/** The HTML document both apps stand in: language, colours, formats, and scripts that carry the answer's nonce. */
export function AppDocument({
  messages,
  faviconUrl,
  timeZone = "UTC",
  nonce,
  head,
  children,
}: AppDocumentProps) {
  return (
    <html lang={defaultLocale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={faviconUrl} type="image/svg+xml" />
        {head}
        <Meta />
        <Links nonce={nonce} />
      </head>
      <body>
        <I18nextProvider i18n={messages}>
          <FormattingProvider locale={defaultLocale} timeZone={timeZone}>
            {children}
          </FormattingProvider>
        </I18nextProvider>
        {nonce !== undefined && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}
