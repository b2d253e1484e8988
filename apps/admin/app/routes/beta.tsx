import { adminContext, answerAction, answerLoader } from "@worth/api";
import { Item, ItemList, PageHeading, Pagination, TextLink, useFormat } from "@worth/ui";
import { redirect } from "react-router";
import { GroupForm } from "../components/beta/group-form.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readBetaCriteria, readBetaGroup } from "../server/read-beta-form.ts";
import { readPage, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/beta";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("beta:title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { beta } = context.get(adminContext).api;
    const page = readPage(searchOf(request));
    const [groups, choices] = await Promise.all([beta.groups({ page }), beta.choices({ groupId: null })]);
    return { groups, choices };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async (form) => {
    const { beta } = context.get(adminContext).api;
    if (form["intent"] === "match")
      return {
        kind: "matching" as const,
        matching: await beta.matching(readBetaCriteria(form)),
        values: form,
      };
    const { groupId } = await beta.saveGroup(readBetaGroup(null, form));
    return redirect(`/beta/${groupId}?done=saved`);
  });
}

export default function Beta({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const {
    groups: { rows, total, page, pageSize },
    choices,
  } = loaderData;
  const mayManage = usePermission("beta.manage");
  return (
    <>
      <PageHeading title={t("beta:title")} sub={t("beta:staff.sub")} />
      <ItemList>
        {rows.map(({ id, name, capacity, joinedCount, waitingCount }) => (
          <Item
            key={id}
            title={<TextLink to={`/beta/${id}`}>{name}</TextLink>}
            detail={t("beta:staff.taken", {
              joined: number(joinedCount),
              capacity: number(capacity),
              waiting: number(waitingCount),
            })}
          />
        ))}
      </ItemList>
      <Pagination page={page} pageSize={pageSize} totalCount={total} />
      {mayManage && <GroupForm group={null} choices={choices} answer={actionData} />}
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
