import { answerLoader, portalContext } from "@worth/api";
import { Notice, PageHeading, TextLink, useFormat } from "@worth/ui";
import type { Route } from "./+types/beta-test";
import { BetaDone } from "../components/beta/beta-done.tsx";
import { FeedbackForm } from "../components/beta/feedback-form.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { answerFeedbackForm } from "../server/answer-feedback-form.ts";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.name || t("beta:title"));

export function loader({ request, context, params: { testId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, () => context.get(portalContext).api.beta.test({ testId }));
}

export const action = ({ request, context, params: { testId } }: Route.ActionArgs) =>
  answerFeedbackForm({ request, context }, testId);

/** What was kept before something was refused is shown with the refusal: the screenshots among it. */
export const shouldRevalidate = () => true;

export default function BetaTest({ loaderData: test, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { date, number } = useFormat();
  const { group, name, about, phase, opensAt, closesAt, feedback, score } = test;
  const isSent = feedback?.isSent ?? false;
  return (
    <>
      {!actionData && <BetaDone />}
      <PageHeading
        above={<TextLink to={`/beta/${group.id}`}>{t("beta:test.back", { name: group.name })}</TextLink>}
        title={<span className="wrap-anywhere">{name}</span>}
        sub={t(`beta:phase.${phase}`, { date: date(phase === "coming" ? opensAt : closesAt) })}
      />
      <p className="max-w-prose whitespace-pre-line wrap-anywhere">{about}</p>
      {isSent && <Notice>{t("beta:test.score", { score: number(score) })}</Notice>}
      {!isSent && phase === "closed" && <Notice tone="warn">{t("beta:test.closed")}</Notice>}
      {!isSent && phase === "coming" && <Notice>{t("beta:test.coming")}</Notice>}
      {!isSent && phase !== "coming" && <FeedbackForm test={test} answer={actionData} />}
      {/* What a second window wrote stands with its refusal when the first one has sent; it is sent no more. */}
      {isSent && actionData && <FeedbackForm test={{ ...test, phase: "closed" }} answer={actionData} />}
    </>
  );
}

export const ErrorBoundary = PageError;
