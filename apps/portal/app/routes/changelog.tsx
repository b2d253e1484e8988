import { answerLoader, portalContext } from "@worth/api";
import { EmptyState, PageHeading, Pagination, Section, TextLink, useFormat } from "@worth/ui";
import { redirect } from "react-router";
import type { Route } from "./+types/changelog";
import { EntryView } from "../components/changelog/entry-view.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";

export const meta: Route.MetaFunction = (args) => [
  ...pageTitle(args, (t) => t("changelog:list.title")),
  { tagName: "link", rel: "alternate", type: "application/atom+xml", href: "/changelog.xml" },
];

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const asked = Number(new URL(args.request.url).searchParams.get("page") ?? 1);
    const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
    const list = await args.context.get(portalContext).api.changelog.list({ page });
    if (list.rows.length > 0 || page === 1) return list;
    throw redirect("/changelog");
  });
}

export default function Changelog({ loaderData: list }: Route.ComponentProps) {
  const t = usePortalText();
  const { number } = useFormat();
  const { rows, total, page, pageSize } = list;
  return (
    <>
      <PageHeading
        title={
          total === 0
            ? t("changelog:list.title")
            : t("changelog:list.heading", { count: total, total: number(total) })
        }
        sub={t("changelog:list.sub")}
      />
      {rows.length === 0 && (
        <EmptyState title={t("changelog:list.headingNone")}>{t("changelog:list.empty")}</EmptyState>
      )}
      {rows.map((entry) => (
        <Section key={entry.id} title={<TextLink to={`/changelog/${entry.id}`}>{entry.title}</TextLink>}>
          <EntryView entry={entry} />
        </Section>
      ))}
      <Pagination page={page} pageSize={pageSize} totalCount={total} />
    </>
  );
}

export const ErrorBoundary = PageError;
