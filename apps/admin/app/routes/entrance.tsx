import { SkipLink } from "@worth/ui";
import { Outlet, useRouteLoaderData } from "react-router";
import { PageError } from "../components/page-error.tsx";
import { ShellNotice } from "../components/shell-notice.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import type { loader as rootLoader } from "../root.tsx";

/** The frame of the pages before somebody is signed in. */
export default function Entrance() {
  const t = useAdminText();
  const root = useRouteLoaderData<typeof rootLoader>("root");
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col px-5">
      <SkipLink />
      <header className="flex min-h-16 items-center justify-between gap-4">
        <span className="truncate font-serif text-lg font-semibold">{root?.programme.name}</span>
        <span className="text-sm text-muted">{t("admin:entrance")}</span>
      </header>
      <main id="content" tabIndex={-1} className="grid flex-1 content-start gap-6 pt-10 pb-16">
        <Outlet />
      </main>
      {root && (
        <footer className="border-t border-line py-4 empty:hidden">
          <ShellNotice isDemo={root.programme.isDemo} standIns={root.standIns} />
        </footer>
      )}
    </div>
  );
}

export function ErrorBoundary() {
  return <PageError inShell={false} />;
}
