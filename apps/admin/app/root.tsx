import "@worth/ui/styles.css";
import { adminContext, answerLoader, pageContext } from "@worth/api";
import { defaultLocale } from "@worth/messages";
import { FormattingProvider } from "@worth/ui";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from "react-router";
import type { Route } from "./+types/root";
import { messages } from "./components/messages.ts";
import { PageError } from "./components/page-error.tsx";
import { findRefreshSeconds } from "./components/refreshing.ts";
import favicon from "./favicon.svg?no-inline";

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { nonce, actor, standIns } = context.get(pageContext);
    const programme = await context.get(adminContext).api.programme.get();
    return { nonce, programme, standIns, isStaff: actor.kind === "staff" };
  });
}

export function Layout({ children }: { children: ReactNode }) {
  // Nothing is known when the loader itself failed; the page then goes without scripts.
  const root = useRouteLoaderData<typeof loader>("root");
  const refreshSeconds = findRefreshSeconds(useMatches());
  return (
    <html lang={defaultLocale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href={favicon} type="image/svg+xml" />
        {refreshSeconds !== undefined && (
          <noscript>
            <meta httpEquiv="refresh" content={String(refreshSeconds)} />
          </noscript>
        )}
        <Meta />
        <Links nonce={root?.nonce} />
      </head>
      <body>
        <I18nextProvider i18n={messages}>
          <FormattingProvider locale={defaultLocale} timeZone={root?.programme.timeZone ?? "UTC"}>
            {children}
          </FormattingProvider>
        </I18nextProvider>
        {root !== undefined && (
          <>
            <ScrollRestoration nonce={root.nonce} />
            <Scripts nonce={root.nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <PageError inShell={false} />;
}
