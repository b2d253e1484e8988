import { adminContext, answerLoader } from "@worth/api";
import type { StaffEntryRowOutput } from "@worth/contracts";
import {
  ButtonLink,
  DataTable,
  EmptyState,
  PageHeading,
  Pagination,
  TextLink,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/changelog";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("changelog:staff.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const page = readPage(searchOf(request));
    return withinEnd(request, await context.get(adminContext).api.changelog.list({ page }));
  });
}

export default function Changelog({ loaderData: list }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const columns = useColumns();
  const mayManage = usePermission("changelog.manage");
  return (
    <>
      <PageHeading
        title={
          list.total === 0
            ? t("changelog:staff.title")
            : t("changelog:staff.heading", { count: list.total, total: number(list.total) })
        }
        sub={t("changelog:staff.sub")}
        actions={
          mayManage ? (
            <ButtonLink variant="primary" to="/changelog/new">
              {t("changelog:staff.add")}
            </ButtonLink>
          ) : undefined
        }
      />
      <DataTable
        caption={t("changelog:staff.caption")}
        columns={columns}
        rows={list.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("changelog:staff.headingNone")}>{t("changelog:staff.empty")}</EmptyState>}
      />
      <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} />
    </>
  );
}

function useColumns(): TableColumn<StaffEntryRowOutput>[] {
  const t = useAdminText();
  const { date, number } = useFormat();
  return [
    {
      key: "title",
      rowHeader: true,
      width: "wide",
      header: t("changelog:staff.column.title"),
      cell: ({ id, title }) => <TextLink to={`/changelog/${id}`}>{title}</TextLink>,
    },
    {
      key: "state",
      header: t("changelog:staff.column.state"),
      cell: ({ state }) => t(`changelog:staff.state.${state}`),
    },
    {
      key: "visibility",
      header: t("changelog:staff.column.visibility"),
      cell: ({ visibility }) => t(`changelog:staff.visibility.${visibility}`),
    },
    {
      key: "ideas",
      numeric: true,
      header: t("changelog:staff.column.ideas"),
      cell: ({ ideaCount }) => number(ideaCount),
    },
    {
      key: "published",
      header: t("changelog:staff.column.published"),
      cell: ({ publishedAt }) => (publishedAt === null ? "" : date(publishedAt)),
    },
  ];
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
