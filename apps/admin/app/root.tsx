import "@worth/ui/styles.css";
import { adminContext, answerLoader, pageContext } from "@worth/api";
import { AppDocument } from "@worth/ui";
import type { ReactNode } from "react";
import { Outlet, useMatches, useRouteLoaderData } from "react-router";
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
  const root = useRouteLoaderData<typeof loader>("root");
  const refreshSeconds = findRefreshSeconds(useMatches());
  const refresh = refreshSeconds !== undefined && (
    <noscript>
      <meta httpEquiv="refresh" content={String(refreshSeconds)} />
    </noscript>
  );
  return (
    <AppDocument
      messages={messages}
      faviconUrl={favicon}
      timeZone={root?.programme.timeZone}
      nonce={root?.nonce}
      head={refresh}
    >
      {children}
    </AppDocument>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <PageError inShell={false} />;
}
