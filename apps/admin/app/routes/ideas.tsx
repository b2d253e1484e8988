import { adminContext, answerLoader } from "@worth/api";
import { idSchema, ideaStages, staffIdeaSorts } from "@worth/contracts";
import {
  ButtonLink,
  DataTable,
  EmptyState,
  FilterChips,
  PageHeading,
  Pagination,
  SearchForm,
  TextLink,
  useFormat,
} from "@worth/ui";
import { useIdeaColumns } from "../components/ideas/idea-columns.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/ideas";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("staffIdeas:title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const board = idSchema("board").safeParse(search.get("board"));
    const list = await context.get(adminContext).api.ideas.list({
      boardId: board.success ? board.data : undefined,
      stage: readChoice(search, "stage", ideaStages),
      sort: readChoice(search, "order", staffIdeaSorts),
      search: (search.get("q") ?? "").slice(0, 120),
      page: readPage(search),
    });
    return withinEnd(request, list);
  });
}

export default function Ideas({ loaderData: list }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const columns = useIdeaColumns(list.currency);
  const { rows, total, isMore, waitingCount } = list;
  const votes = rows[0]?.voteCount ?? 0;
  return (
    <>
      <PageHeading
        title={
          total === 0
            ? t("staffIdeas:headingNone")
            : t(isMore ? "staffIdeas:headingMore" : "staffIdeas:heading", {
                count: total,
                total: number(total),
                votes: t("ideas:votes", { count: votes, total: number(votes) }),
              })
        }
        sub={t("staffIdeas:sub")}
        actions={<ButtonLink to="/settings/boards">{t("staffIdeas:setUp")}</ButtonLink>}
      />
      <p>
        {t("staffIdeas:waiting", { count: waitingCount, total: number(waitingCount) })}{" "}
        <TextLink to="/ideas/posts">{t("staffIdeas:readThem")}</TextLink>
      </p>
      <SearchForm label={t("staffIdeas:search")} />
      <Filters boards={list.boards} />
      <DataTable
        caption={t("staffIdeas:caption")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("staffIdeas:empty")}>{t("staffIdeas:emptyText")}</EmptyState>}
      />
      <Pagination page={list.page} pageSize={list.pageSize} totalCount={total} />
    </>
  );
}

function Filters({ boards }: Pick<Route.ComponentProps["loaderData"], "boards">) {
  const t = useAdminText();
  return (
    <div className="grid gap-3">
      <FilterChips
        label={t("ideas:list.boardLabel")}
        param="board"
        chips={[
          { value: "", label: t("ideas:list.everyBoard") },
          ...boards.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <FilterChips
        label={t("ideas:list.stageLabel")}
        param="stage"
        chips={[
          { value: "", label: t("ideas:list.everyStage") },
          ...ideaStages.map((stage) => ({ value: stage, label: t(`ideas:stage.${stage}`) })),
        ]}
      />
      <FilterChips
        label={t("staffIdeas:sortLabel")}
        param="order"
        chips={staffIdeaSorts.map((sort) => ({
          value: sort === "votes" ? "" : sort,
          label: t(`staffIdeas:sort.${sort}`),
        }))}
      />
    </div>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
