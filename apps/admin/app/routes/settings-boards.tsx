import { adminContext, answerAction, answerLoader } from "@worth/api";
import { EmptyState, Item, ItemList, Notice, PageHeading, Section, TextLink, useFormat } from "@worth/ui";
import { redirect } from "react-router";
import { BoardForm } from "../components/ideas/board-form.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readBoard } from "../server/read-board.ts";
import { searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/settings-boards";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("staffIdeas:boards.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const { boards, betaGroups } = await context.get(adminContext).api.ideas.boards();
    return {
      boards,
      betaGroups,
      edited: boards.find(({ id }) => id === search.get("edit")) ?? null,
      isSaved: search.get("done") === "saved",
    };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async (form) => {
    await context.get(adminContext).api.ideas.saveBoard(readBoard(form));
    return redirect("/settings/boards?done=saved");
  });
}

export default function SettingsBoards({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const mayManage = usePermission("boards.manage");
  const { boards, betaGroups, edited, isSaved } = loaderData;
  const count = boards.length;
  return (
    <>
      {isSaved && !actionData && <Notice tone="success">{t("staffIdeas:boards.saved")}</Notice>}
      <PageHeading
        title={
          count === 0
            ? t("staffIdeas:boards.headingNone")
            : t("staffIdeas:boards.heading", { count, total: number(count) })
        }
        sub={t("staffIdeas:boards.sub")}
      />
      <Section title={t("staffIdeas:boards.list")}>
        {count === 0 ? (
          <EmptyState title={t("staffIdeas:boards.headingNone")} />
        ) : (
          <ItemList>
            {boards.map(({ id, name, visibility, ideaCount, isClosed, statuses }) => (
              <Item
                key={id}
                title={name}
                detail={[
                  t("staffIdeas:boards.line", {
                    visibility: t(`staffIdeas:boards.visibilities.${visibility}`),
                    ideas: t("staffIdeas:boards.ideas", { count: ideaCount, total: number(ideaCount) }),
                  }),
                  ...(isClosed ? [t("staffIdeas:boards.closed")] : []),
                  statuses.map((status) => status.name).join(" → "),
                ].join(" · ")}
                end={
                  mayManage && (
                    <TextLink to={`/settings/boards?edit=${id}`}>
                      {t("staffIdeas:boards.edit", { name })}
                    </TextLink>
                  )
                }
              />
            ))}
          </ItemList>
        )}
      </Section>
      {mayManage ? (
        <BoardForm
          key={edited?.id ?? `new ${count}`}
          board={edited}
          betaGroups={betaGroups}
          answer={actionData}
        />
      ) : (
        <Notice>{t("staffIdeas:boards.readOnly")}</Notice>
      )}
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
