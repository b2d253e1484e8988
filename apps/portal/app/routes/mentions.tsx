import { answerAction, answerLoader, portalContext } from "@worth/api";
import { makeLinkInput, parseInput } from "@worth/contracts";
import {
  ButtonLink,
  EmptyState,
  FormErrorSummary,
  ItemList,
  Notice,
  PageHeading,
  Pagination,
  useFormat,
} from "@worth/ui";
import { redirect, useSearchParams } from "react-router";
import type { Route } from "./+types/mentions";
import { OwnLinks } from "../components/mentions/own-links.tsx";
import { OwnMention } from "../components/mentions/own-mention.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("mentions:own.title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, () => {
    const page = Number(new URL(args.request.url).searchParams.get("page") ?? 1);
    const asked = Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
    return args.context.get(portalContext).api.mentions.mine({ page: asked });
  });
}

export function action(args: Route.ActionArgs) {
  return answerAction(args, async ({ channel }) => {
    await args.context.get(portalContext).api.mentions.makeLink(parseInput(makeLinkInput, { channel }));
    return redirect("/mentions?done=link");
  });
}

export default function Mentions({ loaderData: list, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { number } = useFormat();
  const [search] = useSearchParams();
  const { errors, formError } = useRefusal(actionData, {});
  const done = actionData ? null : search.get("done");
  const { rows, total, page, pageSize, links } = list;
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      {done === "entered" && <Notice tone="success">{t("mentions:own.entered")}</Notice>}
      {done === "link" && <Notice tone="success">{t("mentions:own.links.made")}</Notice>}
      <PageHeading
        title={
          total === 0
            ? t("mentions:own.headingNone")
            : t("mentions:own.heading", { count: total, total: number(total) })
        }
        sub={t("mentions:own.sub")}
        actions={
          <ButtonLink variant="primary" to="/mentions/new">
            {t("mentions:own.add")}
          </ButtonLink>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={t("mentions:own.empty")}>{t("mentions:own.emptyText")}</EmptyState>
      ) : (
        <ItemList label={t("mentions:own.list")}>
          {rows.map((mention) => (
            <OwnMention key={mention.id} mention={mention} />
          ))}
        </ItemList>
      )}
      <Pagination page={page} pageSize={pageSize} totalCount={total} />
      <OwnLinks links={links} />
    </>
  );
}

export const ErrorBoundary = PageError;
