import "@worth/ui/styles.css";
import { answerLoader, pageContext, portalContext } from "@worth/api";
import { defaultLocale } from "@worth/messages";
import { FormattingProvider } from "@worth/ui";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "react-router";
import type { Route } from "./+types/root";
import { messages } from "./components/messages.ts";
import { PageError } from "./components/page-error.tsx";

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { nonce, actor, standIns } = context.get(pageContext);
    const { api } = context.get(portalContext);
    const [programme, profile] = await Promise.all([
      api.programme.get(),
      actor.kind === "member" ? api.profile.get() : null,
    ]);
    return { nonce, programme, standIns, member: profile && { displayName: profile.displayName } };
  });
}

export function Layout({ children }: { children: ReactNode }) {
  // Nothing is known when the loader itself failed; the page then goes without scripts.
  const root = useRouteLoaderData<typeof loader>("root");
  return (
    <html lang={defaultLocale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
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
