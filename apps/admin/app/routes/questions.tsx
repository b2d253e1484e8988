import { adminContext, answerAction, answerLoader } from "@worth/api";
import { AppError, answerAsStaffInput, decideTalkInput, parseInput, postFilters } from "@worth/contracts";
import {
  EmptyState,
  FilterChips,
  FormErrorSummary,
  ItemList,
  Notice,
  PageHeading,
  Pagination,
  useFormat,
} from "@worth/ui";
import { redirect } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { TalkItem } from "../components/questions/talk-item.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/questions";

const filters = [...postFilters, "unanswered"] as const;

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("questions:staff.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const filter = readChoice(search, "filter", filters) ?? "waiting";
    const { questions } = context.get(adminContext).api;
    const list = withinEnd(request, await questions.list({ filter, page: readPage(search) }));
    return { list, isDone: search.has("done") };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ intent, kind, postId, reason, questionId, body }) => {
    const { questions } = context.get(adminContext).api;
    if (intent === "answer") await questions.answer(parseInput(answerAsStaffInput, { questionId, body }));
    else if (intent === "published" || intent === "hidden") {
      const named = intent === "hidden" && reason ? { reason } : {};
      await questions.decide(parseInput(decideTalkInput, { kind, postId, outcome: intent, ...named }));
    } else throw new AppError("invalid_input");
    const search = searchOf(request);
    search.set("done", "1");
    return redirect(`/questions?${search}`);
  });
}

export default function Questions({ loaderData: { list, isDone }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const mayDecide = usePermission("reviews.decide");
  const { errors, formError } = useRefusal(actionData, {
    reason: t("questions:staff.reason"),
    body: t("questions:staff.reply"),
  });
  const { rows, total: count, page, pageSize } = list;
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      {isDone && !actionData && <Notice tone="success">{t("questions:staff.done")}</Notice>}
      <PageHeading
        title={
          count === 0
            ? t("questions:staff.headingNone")
            : t("questions:staff.heading", { count, total: number(count) })
        }
        sub={t("questions:staff.sub")}
      />
      <FilterChips
        label={t("questions:staff.filterLabel")}
        param="filter"
        chips={filters.map((filter) => ({
          value: filter === "waiting" ? "" : filter,
          label: t(`questions:staff.filter.${filter}`),
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("questions:staff.empty")}>{t("questions:staff.emptyText")}</EmptyState>
      ) : (
        <ItemList>
          {rows.map((talk) => (
            <TalkItem key={talk.id} talk={talk} mayDecide={mayDecide} />
          ))}
        </ItemList>
      )}
      <Pagination page={page} pageSize={pageSize} totalCount={count} />
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
