import { answerLoader, portalContext } from "@worth/api";
import { idSchema, ideaSorts, ideaStages } from "@worth/contracts";
import {
  ButtonLink,
  EmptyState,
  FilterChips,
  FormErrorSummary,
  ItemList,
  PageHeading,
  Pagination,
  SearchForm,
  Section,
  useFormat,
} from "@worth/ui";
import { redirect } from "react-router";
import type { Route } from "./+types/ideas";
import { IdeaItem } from "../components/ideas/idea-item.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { answerIdeaReader } from "../server/answer-idea-reader.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("ideas:list.title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const url = new URL(args.request.url);
    const { searchParams } = url;
    const board = idSchema("board").safeParse(searchParams.get("board"));
    const page = Number(searchParams.get("page") ?? 1);
    const list = await args.context.get(portalContext).api.ideaBoards.list({
      boardId: board.success ? board.data : undefined,
      stage: ideaStages.find((stage) => stage === searchParams.get("stage")),
      sort: ideaSorts.find((sort) => sort === searchParams.get("sort")),
      search: (searchParams.get("q") ?? "").slice(0, 120),
      page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
    });
    if (list.rows.length > 0 || list.page === 1) return list;
    searchParams.delete("page");
    throw redirect(`${url.pathname}${url.search}`);
  });
}

export const action = (args: Route.ActionArgs) => answerIdeaReader(args);

export default function Ideas({ loaderData: list, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { number } = useFormat();
  const { rows, total, isMore, page, pageSize } = list;
  const { errors, formError } = useRefusal(actionData, {});
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      <PageHeading
        title={
          total === 0
            ? t("ideas:list.headingNone")
            : t(isMore ? "ideas:list.headingMore" : "ideas:list.heading", {
                count: total,
                total: number(total),
              })
        }
        sub={t("ideas:list.sub")}
        actions={<ButtonLink to="/ideas/new">{t("ideas:list.write")}</ButtonLink>}
      />
      <SearchForm label={t("ideas:list.search")} />
      <Filters boards={list.boards} />
      <Section title={t("ideas:list.items")}>
        {rows.length === 0 ? (
          <EmptyState title={t("ideas:list.empty")}>{t("ideas:list.emptyText")}</EmptyState>
        ) : (
          <ItemList>
            {rows.map((idea) => (
              <IdeaItem key={idea.id} idea={idea} />
            ))}
          </ItemList>
        )}
        <Pagination page={page} pageSize={pageSize} totalCount={total} />
      </Section>
    </>
  );
}

function Filters({ boards }: Pick<Route.ComponentProps["loaderData"], "boards">) {
  const t = usePortalText();
  return (
    <div className="grid gap-3">
      {boards.length > 1 && (
        <FilterChips
          label={t("ideas:list.boardLabel")}
          param="board"
          chips={[
            { value: "", label: t("ideas:list.everyBoard") },
            ...boards.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <FilterChips
        label={t("ideas:list.stageLabel")}
        param="stage"
        chips={[
          { value: "", label: t("ideas:list.everyStage") },
          ...ideaStages.map((stage) => ({ value: stage, label: t(`ideas:stage.${stage}`) })),
        ]}
      />
      <FilterChips
        label={t("ideas:list.sortLabel")}
        param="sort"
        chips={ideaSorts.map((sort) => ({
          value: sort === "trend" ? "" : sort,
          label: t(`ideas:list.sort.${sort}`),
        }))}
      />
    </div>
  );
}

export const ErrorBoundary = PageError;
