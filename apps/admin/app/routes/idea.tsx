import { adminContext, answerAction, answerLoader } from "@worth/api";
import { endedStages } from "@worth/contracts";
import { FormErrorSummary, Notice, PageHeading, TextLink, useFormat } from "@worth/ui";
import { redirect } from "react-router";
import { DecideIdea } from "../components/ideas/decide-idea.tsx";
import { IdeaCredit } from "../components/ideas/idea-credit.tsx";
import { IdeaHistory } from "../components/ideas/idea-history.tsx";
import { IdeaMerges } from "../components/ideas/idea-merges.tsx";
import { IdeaSupporters } from "../components/ideas/idea-supporters.tsx";
import { IdeaTalk } from "../components/ideas/idea-talk.tsx";
import { useRange } from "../components/ideas/use-range.ts";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { answerIdeaStaff, ideaDeeds } from "../server/answer-idea-staff.ts";
import { readChoice, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/idea";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.idea.title || t("staffIdeas:title"));

export function loader({ request, context, params: { ideaId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => ({
    idea: await context.get(adminContext).api.ideas.get({ ideaId }),
    done: readChoice(searchOf(request), "done", ideaDeeds) ?? null,
  }));
}

export function action({ request, context, params: { ideaId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async (form) => {
    const deed = await answerIdeaStaff({ api: context.get(adminContext).api, ideaId, form });
    return redirect(`/ideas/${ideaId}?done=${deed}`);
  });
}

export default function Idea({ loaderData: { idea, done }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { date, number } = useFormat();
  const range = useRange(idea.currency);
  const mayDecide = usePermission("ideas.decide");
  const mayShip = usePermission("changelog.manage");
  const refusal = useRefusal(actionData, {
    note: t("staffIdeas:decide.note"),
    into: t("staffIdeas:merge.target"),
    customer: t("staffIdeas:supporters.customer"),
    body: t("staffIdeas:talk.answer"),
  });
  const { id, title, body, board, status, state, voteCount, customer, attachments } = idea;
  const isShippable =
    state === "published" && idea.mergedInto === null && !endedStages.some((ended) => ended === status.stage);
  const isOpen = mayDecide && state === "published";
  return (
    <>
      <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
      {done !== null && !actionData && <Notice tone="success">{t(`staffIdeas:done.${done}`)}</Notice>}
      <PageHeading
        above={<TextLink to="/ideas">{t("staffIdeas:back")}</TextLink>}
        title={<span className="wrap-anywhere">{title}</span>}
        sub={`${board.name} · ${status.name} · ${state === "draft" ? "" : t(`staffIdeas:state.${state}`)}`}
      />
      <p>
        <TextLink to={`/customers/${customer.id}`}>
          {t("staffIdeas:from", { name: customer.displayName, date: date(idea.submittedAt) })}
        </TextLink>
      </p>
      <p className="font-medium">
        {t("staffIdeas:support", {
          votes: t("ideas:votes", { count: voteCount, total: number(voteCount) }),
          range: range(idea),
        })}
      </p>
      <p className="max-w-prose whitespace-pre-line wrap-anywhere">{body}</p>
      <ul className="flex flex-wrap gap-4">
        {attachments.map((picture, index) => (
          <li key={picture.id}>
            <img
              src={`/ideas/pictures/${picture.id}`}
              alt={t("ideas:picture", { number: index + 1 })}
              width={picture.width}
              height={picture.height}
              className="h-32 w-auto rounded-md"
            />
          </li>
        ))}
      </ul>
      {mayShip && isShippable && (
        <p>
          <TextLink to={`/changelog/new?idea=${id}`}>{t("staffIdeas:ship")}</TextLink>
        </p>
      )}
      {isOpen && idea.mergedInto === null && (
        <DecideIdea key={`${id}${status.id}`} idea={idea} refusal={refusal} />
      )}
      <IdeaMerges idea={idea} refusal={refusal} mayDecide={isOpen} />
      <IdeaSupporters idea={idea} refusal={refusal} mayDecide={isOpen} />
      <IdeaCredit idea={idea} refusal={refusal} mayDecide={isOpen} />
      <IdeaTalk idea={idea} refusal={refusal} mayDecide={isOpen} />
      <IdeaHistory history={idea.history} />
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
