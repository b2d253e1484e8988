import "@worth/ui/styles.css";
import { answerLoader, pageContext, portalContext } from "@worth/api";
import { AppDocument } from "@worth/ui";
import type { ReactNode } from "react";
import { Outlet, useRouteLoaderData } from "react-router";
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
  const root = useRouteLoaderData<typeof loader>("root");
  return (
    <AppDocument
      messages={messages}
      faviconUrl="/favicon.svg"
      timeZone={root?.programme.timeZone}
      nonce={root?.nonce}
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
