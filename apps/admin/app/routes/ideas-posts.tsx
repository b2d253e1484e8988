import { adminContext, answerAction, answerLoader } from "@worth/api";
import {
  AppError,
  blockMemberInput,
  decidePostInput,
  parseInput,
  postFilters,
  unblockMemberInput,
} from "@worth/contracts";
import {
  EmptyState,
  FilterChips,
  FormErrorSummary,
  ItemList,
  Notice,
  PageHeading,
  Pagination,
  TextLink,
  useFormat,
} from "@worth/ui";
import { redirect } from "react-router";
import { PostItem } from "../components/ideas/post-item.tsx";
import { PostingBlocks } from "../components/ideas/posting-blocks.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/ideas-posts";

const outcomes = ["published", "hidden", "block", "unblock"] as const;

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("staffIdeas:posts.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const { posts } = context.get(adminContext).api;
    const filter = readChoice(search, "filter", postFilters) ?? "waiting";
    const list = withinEnd(request, await posts.list({ filter, page: readPage(search) }));
    const { blocks } = await posts.blocks();
    return { list, blocks, done: readChoice(search, "done", outcomes) ?? null };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction(
    { request, context },
    async ({ intent = "", kind, postId, reason, customerId, note }) => {
      const { posts } = context.get(adminContext).api;
      if (intent === "block") await posts.block(parseInput(blockMemberInput, { customerId, note }));
      else if (intent === "unblock") await posts.unblock(parseInput(unblockMemberInput, { customerId }));
      else if (intent === "published" || intent === "hidden") {
        const named = intent === "hidden" && reason ? { reason } : {};
        await posts.decide(parseInput(decidePostInput, { kind, postId, outcome: intent, ...named }));
      } else throw new AppError("invalid_input");
      const search = searchOf(request);
      search.set("done", intent);
      return redirect(`/ideas/posts?${search}`);
    },
  );
}

export default function Posts({ loaderData: { list, blocks, done }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const mayDecide = usePermission("ideas.decide");
  const { errors, formError } = useRefusal(actionData, {
    reason: t("staffIdeas:posts.reason"),
    note: t("staffIdeas:posts.blockNote"),
  });
  const { rows, waitingCount: count, reportedCount } = list;
  const counts: Readonly<Record<string, number>> = { waiting: count, reported: reportedCount };
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      {done !== null && !actionData && (
        <Notice tone="success">
          {t(
            done === "block" || done === "unblock"
              ? `staffIdeas:posts.${done}Done`
              : `staffIdeas:posts.done.${done}`,
          )}
        </Notice>
      )}
      <PageHeading
        above={<TextLink to="/ideas">{t("staffIdeas:back")}</TextLink>}
        title={
          count === 0
            ? t("staffIdeas:posts.headingNone")
            : t("staffIdeas:posts.heading", { count, total: number(count) })
        }
        sub={t("staffIdeas:posts.sub")}
      />
      <FilterChips
        label={t("staffIdeas:posts.filterLabel")}
        param="filter"
        chips={postFilters.map((filter) => ({
          value: filter === "waiting" ? "" : filter,
          label: t(`staffIdeas:posts.filter.${filter}`),
          count: counts[filter],
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("staffIdeas:posts.empty")}>{t("staffIdeas:posts.emptyText")}</EmptyState>
      ) : (
        <ItemList>
          {rows.map((post) => (
            <PostItem key={post.id} post={post} mayDecide={mayDecide} />
          ))}
        </ItemList>
      )}
      <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} />
      <PostingBlocks blocks={blocks} mayDecide={mayDecide} />
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
