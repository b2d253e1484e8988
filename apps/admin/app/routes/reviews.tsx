import { adminContext, answerLoader } from "@worth/api";
import { reviewFilters } from "@worth/contracts";
import {
  ButtonLink,
  DataTable,
  EmptyState,
  FilterChips,
  Notice,
  PageHeading,
  Pagination,
  useFormat,
} from "@worth/ui";
import { useSearchParams } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { RejectedShares } from "../components/reviews/rejected-shares.tsx";
import { useReviewColumns } from "../components/reviews/review-columns.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/reviews";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("reviews:staff.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const filter = readChoice(search, "filter", reviewFilters) ?? "waiting";
    const list = await context.get(adminContext).api.reviews.list({ filter, page: readPage(search) });
    return withinEnd(request, list);
  });
}

export default function Reviews({ loaderData: list }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const columns = useReviewColumns();
  const [search] = useSearchParams();
  const { waitingCount: count, reportedCount } = list;
  const done = search.get("done");
  const counts: Readonly<Record<string, number>> = { waiting: count, reported: reportedCount };
  return (
    <>
      {done === "published" && <Notice tone="success">{t("reviews:staff.done.published")}</Notice>}
      {done === "rejected" && <Notice tone="success">{t("reviews:staff.done.rejected")}</Notice>}
      <PageHeading
        title={
          count === 0
            ? t("reviews:staff.headingNone")
            : t("reviews:staff.heading", { count, total: number(count) })
        }
        sub={t("reviews:staff.sub")}
        actions={
          <ButtonLink to="/reviews.csv" reloadDocument>
            {t("reviews:staff.download")}
          </ButtonLink>
        }
      />
      <FilterChips
        label={t("reviews:staff.filterLabel")}
        param="filter"
        chips={reviewFilters.map((filter) => ({
          value: filter === "waiting" ? "" : filter,
          label: t(`reviews:staff.filter.${filter}`),
          count: counts[filter],
        }))}
      />
      <DataTable
        caption={t("reviews:staff.caption")}
        columns={columns}
        rows={list.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("reviews:staff.empty")}>{t("reviews:staff.emptyText")}</EmptyState>}
      />
      <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} />
      <RejectedShares shares={list.rejectedShares} />
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
