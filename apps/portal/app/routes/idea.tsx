import { answerLoader, portalContext } from "@worth/api";
import { FormErrorSummary, Notice, PageHeading, Section, Tag, TextLink, useFormat } from "@worth/ui";
import { redirect, useSearchParams, type ShouldRevalidateFunction } from "react-router";
import type { Route } from "./+types/idea";
import { IdeaComments } from "../components/ideas/idea-comments.tsx";
import { IdeaPictures } from "../components/ideas/idea-pictures.tsx";
import { IdeaSupport } from "../components/ideas/idea-support.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { answerIdeaReader } from "../server/answer-idea-reader.ts";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.title || t("ideas:list.title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const asked = Number(new URL(args.request.url).searchParams.get("page") ?? 1);
    const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
    const { ideaId } = args.params;
    const found = await args.context.get(portalContext).api.ideaBoards.get({ ideaId, page });
    // The address of an idea that was merged leads to what it is part of now.
    if (found.kind === "merged") throw redirect(`/ideas/${found.rootId}?done=merged`);
    return found.idea;
  });
}

/** Also after a refusal: what is refused may be on another idea's page than the one it was typed on. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentParams,
  nextParams,
  defaultShouldRevalidate,
}) => defaultShouldRevalidate || currentParams["ideaId"] !== nextParams["ideaId"];

export const action = (args: Route.ActionArgs) => answerIdeaReader(args, args.params);

export default function Idea({ loaderData: idea, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { date } = useFormat();
  const refusal = useRefusal(actionData, {
    body: { label: t("ideas:idea.comment") },
    worth: {
      label: t("ideas:idea.worth", { currency: idea.currency }),
      fix: t("ideas:idea.worthFix"),
    },
  });
  const { id, title, body, status, board, state, reason, note, plan, product, category, merged } = idea;
  const about = [
    board.name,
    ...(category === null ? [] : [category]),
    ...(product === null ? [] : [t("ideas:idea.about", { product: product.name })]),
    ...(plan === "" ? [] : [t("ideas:idea.plan", { plan })]),
  ];
  return (
    <>
      <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
      {!actionData && <Done state={state} />}
      {state === "waiting" && <Notice>{t("ideas:idea.waiting")}</Notice>}
      {reason && (
        <Notice tone="warn">{t("ideas:idea.hidden", { reason: t(`ideas:refusal.${reason}`) })}</Notice>
      )}
      <PageHeading
        above={<TextLink to="/ideas">{t("ideas:idea.back")}</TextLink>}
        title={<span className="wrap-anywhere">{title}</span>}
        sub={t("ideas:by", {
          name: idea.authorFirstName || t("ideas:somebody"),
          date: date(idea.submittedAt),
        })}
        actions={<Tag tone={status.stage === "shipped" ? "accent" : "neutral"}>{status.name}</Tag>}
      />
      <p className="text-sm text-muted wrap-anywhere">{about.join(" · ")}</p>
      {note !== "" && (
        <Notice title={t("ideas:idea.note")}>
          <p className="whitespace-pre-line wrap-anywhere">{note}</p>
        </Notice>
      )}
      <p id={id} className="whitespace-pre-line wrap-anywhere">
        {body}
      </p>
      <IdeaPictures attachments={idea.attachments} />
      {merged.length > 0 && (
        <Section title={t("ideas:idea.parts")}>
          {merged.map((part) => (
            <details key={part.id}>
              <summary className="min-h-[24px] cursor-pointer wrap-anywhere">{part.title}</summary>
              <p className="whitespace-pre-line wrap-anywhere">{part.body}</p>
            </details>
          ))}
        </Section>
      )}
      {state === "published" && <IdeaSupport idea={idea} refusal={refusal} />}
      {state === "published" && <IdeaComments idea={idea} refusal={refusal} />}
    </>
  );
}

/** What brought the reader here. */
function Done({ state }: { state: string }) {
  const t = usePortalText();
  const [search] = useSearchParams();
  const done = search.get("done");
  if (done === "merged") return <Notice>{t("ideas:idea.merged")}</Notice>;
  if (done === "waiting") return <Notice tone="success">{t("ideas:idea.saidWaiting")}</Notice>;
  if (done === "sent" && state === "published") return <Notice tone="success">{t("ideas:idea.sent")}</Notice>;
  return null;
}

export const ErrorBoundary = PageError;
