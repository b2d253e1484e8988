import { answerLoader, portalContext } from "@worth/api";
import { EmptyState, Notice, PageHeading } from "@worth/ui";
import { useSearchParams } from "react-router";
import type { Route } from "./+types/ideas-new";
import { IdeaForm } from "../components/ideas/idea-form.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { answerIdeaForm } from "../server/answer-idea-form.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("ideas:desk.title"));

export const loader = (args: Route.LoaderArgs) =>
  answerLoader(args, () => args.context.get(portalContext).api.ideas.desk());

export const action = (args: Route.ActionArgs) => answerIdeaForm(args);

/** What was kept before something was refused is shown with the refusal: the pictures among it. */
export const shouldRevalidate = () => true;

export default function ProposeIdea({ loaderData: desk, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const [search] = useSearchParams();
  return (
    <>
      {!actionData && search.get("done") === "saved" && (
        <Notice tone="success">{t("ideas:desk.saved")}</Notice>
      )}
      <PageHeading title={t("ideas:desk.heading")} sub={t("ideas:desk.sub")} />
      {desk.boards.length === 0 ? (
        <EmptyState title={t("ideas:desk.closed")}>{t("ideas:desk.closedText")}</EmptyState>
      ) : (
        <IdeaForm desk={desk} answer={actionData} />
      )}
    </>
  );
}

export const ErrorBoundary = PageError;
