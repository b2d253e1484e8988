import { adminContext, answerLoader } from "@worth/api";
import { AdminShell, SearchForm } from "@worth/ui";
import { Outlet, useRouteLoaderData } from "react-router";
import { adminNavigation } from "../components/admin-navigation.ts";
import { PageError } from "../components/page-error.tsx";
import { ShellNotice } from "../components/shell-notice.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import type { loader as rootLoader } from "../root.tsx";
import type { Route } from "./+types/shell";

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => ({
    staff: await context.get(adminContext).api.staff.current(),
  }));
}

export default function Shell({ loaderData: { staff } }: Route.ComponentProps) {
  const t = useAdminText();
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const account = {
    name: staff.name,
    initials: initialsOf(staff.name),
    links: [{ href: "/settings/sessions", label: t("admin:navigation.sessions") }],
    signOut: { action: "/sign-out", label: t("admin:signOut.button") },
  };
  return (
    <AdminShell
      brand={{ name: root?.programme.name ?? "" }}
      navigation={adminNavigation(t, staff.permissions)}
      account={account}
      search={<SearchForm label={t("customers:search")} action="/customers" />}
      notice={root && <ShellNotice isDemo={root.programme.isDemo} standIns={root.standIns} />}
    >
      <Outlet />
    </AdminShell>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== "");
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.at(0)?.toUpperCase() ?? "")
    .join("");
}

export function ErrorBoundary() {
  return <PageError inShell={false} />;
}
