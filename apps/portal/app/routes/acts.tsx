import { answerLoader, portalContext } from "@worth/api";
import type { OwnActOutput } from "@worth/contracts";
import { Item, ItemList, Notice, PageHeading, Section, TextLink, useFormat } from "@worth/ui";
import { useSearchParams } from "react-router";
import type { Route } from "./+types/acts";
import { ActForm } from "../components/acts/act-form.tsx";
import { RoleList } from "../components/acts/role-list.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { answerActForm } from "../server/answer-act-form.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("acts:own.title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => ({
    ...(await args.context.get(portalContext).api.acts.mine()),
    today: new Date().toISOString().slice(0, 10),
  }));
}

export function action(args: Route.ActionArgs) {
  return answerActForm(args);
}

export default function Acts({ loaderData, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { number } = useFormat();
  const [search] = useSearchParams();
  const { roles, acts, types, today } = loaderData;
  const count = roles.length;
  return (
    <>
      {!actionData && search.get("done") === "sent" && <Notice tone="success">{t("acts:own.sent")}</Notice>}
      <PageHeading
        title={
          count === 0 ? t("acts:own.headingNone") : t("acts:own.heading", { count, total: number(count) })
        }
        sub={t("acts:own.sub")}
      />
      <RoleList roles={roles} />
      {acts.length > 0 && (
        <Section title={t("acts:own.logged")}>
          <ItemList label={t("acts:own.logged")}>
            {acts.map((act) => (
              <OwnAct key={act.id} act={act} />
            ))}
          </ItemList>
        </Section>
      )}
      {types.length > 0 && <ActForm types={types} today={today} answer={actionData} />}
    </>
  );
}

function OwnAct({ act }: { act: OwnActOutput }) {
  const t = usePortalText();
  const { date } = useFormat();
  const { id, typeName, note, proofUrl, hasPicture, state, reason, doneAt } = act;
  return (
    <Item title={typeName} end={t(`mentions:state.${state}`)} detail={date(doneAt)}>
      <div className="grid gap-2 [overflow-wrap:anywhere]">
        {reason && <p>{t(`mentions:told.${reason}`)}</p>}
        {note !== "" && <p className="whitespace-pre-line">{note}</p>}
        <div className="flex flex-wrap gap-4">
          {proofUrl !== "" && (
            <TextLink to={proofUrl} rel="nofollow ugc noreferrer">
              {t("acts:own.link")}
            </TextLink>
          )}
          {hasPicture && (
            <TextLink to={`/acts/pictures/${id}`} reloadDocument>
              {t("acts:own.seePicture")}
            </TextLink>
          )}
        </div>
      </div>
    </Item>
  );
}

export const ErrorBoundary = PageError;
