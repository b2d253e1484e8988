import { answerLoader, portalContext } from "@worth/api";
import { defaultLocale } from "@worth/messages";
import {
  EmptyState,
  FormErrorSummary,
  ItemList,
  PageHeading,
  Pagination,
  Section,
  TextLink,
  useFormat,
} from "@worth/ui";
import type { Route } from "./+types/question";
import { messages } from "../components/messages.ts";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { AnswerItem } from "../components/questions/answer-item.tsx";
import { questionJsonLd } from "../components/questions/question-json-ld.ts";
import { TalkStateText } from "../components/questions/talk-state.tsx";
import { WriteForm } from "../components/questions/write-form.tsx";
import { WrittenNotice } from "../components/questions/written-notice.tsx";
import { namespaces, usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { answerQuestionForm } from "../server/answer-question-form.ts";
import { readPageNumber } from "../server/read-page-number.ts";
import { visitorNote } from "../server/visitor-note.ts";

/** The block for search engines is data, which no browser runs; the framework escapes what could end it. */
export const meta: Route.MetaFunction = (args) => {
  const question = args.loaderData;
  const jsonLd = question && questionJsonLd(question, messages.getFixedT(defaultLocale, namespaces));
  return [
    ...pageTitle(args, (t) => question?.body || t("questions:list.link")),
    ...(jsonLd ? [{ "script:ld+json": jsonLd }] : []),
  ];
};

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const visitor = (await visitorNote(args).read())?.id ?? null;
    const { questionId } = args.params;
    const page = readPageNumber(args.request);
    return args.context.get(portalContext).api.questionWall.get({ questionId, page, visitor });
  });
}

export const action = (args: Route.ActionArgs) => answerQuestionForm(args);

export default function Question({ loaderData: question, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { date } = useFormat();
  const refusal = useRefusal(actionData, { body: { label: t("questions:answer.yours") } });
  const { id, body, product, authorFirstName, at, state, reason, answers } = question;
  const name = authorFirstName || t("questions:somebody");
  return (
    <>
      <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
      {!actionData && <WrittenNotice />}
      <PageHeading
        above={
          <TextLink to={`/reviews/${product.id}/questions`}>
            {t("questions:list.title", { product: product.name })}
          </TextLink>
        }
        title={<span className="wrap-anywhere">{body}</span>}
        sub={t("questions:by", { name, date: date(at) })}
      />
      <TalkStateText state={state} reason={reason} />
      <Section title={t("questions:answer.title")}>
        {answers.rows.length === 0 ? (
          <EmptyState title={t("questions:answer.empty")}>{t("questions:answer.emptyText")}</EmptyState>
        ) : (
          <ItemList>
            {answers.rows.map((answer) => (
              <AnswerItem key={answer.id} answer={answer} />
            ))}
          </ItemList>
        )}
        <Pagination page={answers.page} pageSize={answers.pageSize} totalCount={answers.total} />
      </Section>
      {state === "published" && (
        <WriteForm
          intent="answer"
          about={{ questionId: id }}
          refusal={refusal}
          writtenCount={answers.total}
        />
      )}
    </>
  );
}

export const ErrorBoundary = PageError;
