import { adminContext, answerAction, answerLoader } from "@worth/api";
import { archiveActTypeInput, parseInput, saveActTypeInput, type ActTypeOutput } from "@worth/contracts";
import {
  Button,
  EmptyState,
  Item,
  ItemList,
  Notice,
  PageHeading,
  TextLink,
  VisuallyHidden,
  useFormat,
} from "@worth/ui";
import { Form, redirect } from "react-router";
import { TypeForm } from "../components/acts/type-form.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readChoice, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/settings-acts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("acts:types.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const { types } = await context.get(adminContext).api.acts.types();
    const edited = types.find(({ id }) => id === search.get("edit")) ?? null;
    return { types, edited, done: readChoice(search, "done", ["saved", "moved"] as const) ?? null };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ intent, typeId = "", name, role, proof, approval }) => {
    const { acts } = context.get(adminContext).api;
    if (intent === "archive" || intent === "restore") {
      await acts.archiveType(parseInput(archiveActTypeInput, { typeId, isArchived: intent === "archive" }));
      return redirect("/settings/acts?done=moved");
    }
    const type = { typeId: typeId === "" ? null : typeId, name, role, proof, approval };
    await acts.saveType(parseInput(saveActTypeInput, type));
    return redirect("/settings/acts?done=saved");
  });
}

export default function SettingsActs({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const { types, edited, done } = loaderData;
  const mayManage = usePermission("acts.manage");
  const count = types.filter(({ isArchived }) => !isArchived).length;
  return (
    <>
      {done !== null && !actionData && <Notice tone="success">{t(`acts:types.${done}`)}</Notice>}
      <PageHeading
        title={
          count === 0 ? t("acts:types.headingNone") : t("acts:types.heading", { count, total: number(count) })
        }
        sub={t("acts:types.sub")}
      />
      {types.length === 0 ? (
        <EmptyState title={t("acts:types.empty")}>{t("acts:types.emptyText")}</EmptyState>
      ) : (
        <ItemList label={t("acts:types.list")}>
          {types.map((type) => (
            <Type key={type.id} type={type} mayManage={mayManage} />
          ))}
        </ItemList>
      )}
      {mayManage ? (
        <TypeForm key={edited?.id ?? "new"} type={edited} answer={actionData} />
      ) : (
        <Notice>{t("acts:types.readOnly")}</Notice>
      )}
    </>
  );
}

function Type({ type, mayManage }: { type: ActTypeOutput; mayManage: boolean }) {
  const t = useAdminText();
  const { number } = useFormat();
  const { id, name, role, proof, approval, isArchived, loggedCount: count } = type;
  const work = isArchived ? "restore" : "archive";
  const named = <VisuallyHidden>{t("acts:types.of", { name })} </VisuallyHidden>;
  return (
    <Item
      title={name}
      detail={`${t("acts:types.line", {
        role: t(`acts:role.${role}`),
        proof: t(`acts:types.proofs.${proof}`),
        approval: t(`acts:types.approvals.${approval}`),
      })} · ${t("acts:types.logged", { count, total: number(count) })}`}
      end={isArchived ? t("acts:types.archived") : undefined}
    >
      {mayManage && (
        <div className="mt-2 flex flex-wrap items-center gap-4">
          <TextLink to={`/settings/acts?edit=${id}`}>
            {named}
            {t("acts:types.edit")}
          </TextLink>
          <Form method="post">
            <input type="hidden" name="typeId" value={id} />
            <Button size="small" name="intent" value={work}>
              {named}
              {t(`acts:types.${work}`)}
            </Button>
          </Form>
        </div>
      )}
    </Item>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
