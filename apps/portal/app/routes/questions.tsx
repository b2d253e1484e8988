import { answerLoader, portalContext } from "@worth/api";
import type { ListQuestionsOutput } from "@worth/contracts";
import {
  EmptyState,
  FormErrorSummary,
  Item,
  ItemList,
  PageHeading,
  Pagination,
  Section,
  TextLink,
  useFormat,
} from "@worth/ui";
import type { Route } from "./+types/questions";
import { ReportForm } from "../components/ideas/report-form.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { TalkStateText } from "../components/questions/talk-state.tsx";
import { WriteForm } from "../components/questions/write-form.tsx";
import { WrittenNotice } from "../components/questions/written-notice.tsx";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { useRootData } from "../components/use-root-data.ts";
import { answerQuestionForm } from "../server/answer-question-form.ts";
import { readPageNumber } from "../server/read-page-number.ts";
import { visitorNote } from "../server/visitor-note.ts";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => t("questions:list.title", { product: args.loaderData?.product.name ?? "" }));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const visitor = (await visitorNote(args).read())?.id ?? null;
    const { productId } = args.params;
    const page = readPageNumber(args.request);
    return args.context.get(portalContext).api.questionWall.list({ productId, page, visitor });
  });
}

export const action = (args: Route.ActionArgs) => answerQuestionForm(args);

export default function Questions({ loaderData: list, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const refusal = useRefusal(actionData, { body: { label: t("questions:ask.body") } });
  const { rows, total, page, pageSize, product } = list;
  const words = { product: product.name };
  return (
    <>
      <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
      {!actionData && <WrittenNotice />}
      <PageHeading
        above={<TextLink to={`/reviews/${product.id}`}>{t("questions:list.back", words)}</TextLink>}
        title={t("questions:list.title", words)}
        sub={t("questions:list.sub")}
      />
      <Section title={t("questions:ask.title")}>
        <WriteForm intent="ask" about={{ productId: product.id }} refusal={refusal} writtenCount={total} />
      </Section>
      <Section title={t("questions:list.items")}>
        {rows.length === 0 ? (
          <EmptyState title={t("questions:list.empty")}>{t("questions:list.emptyText")}</EmptyState>
        ) : (
          <ItemList>
            {rows.map((question) => (
              <Question key={question.id} question={question} />
            ))}
          </ItemList>
        )}
        <Pagination page={page} pageSize={pageSize} totalCount={total} />
      </Section>
    </>
  );
}

function Question({ question }: { question: ListQuestionsOutput["rows"][number] }) {
  const t = usePortalText();
  const { date, number } = useFormat();
  const { member } = useRootData();
  const { id, body, authorFirstName, at, answerCount, state, reason, best, isOwn, isReported } = question;
  const name = authorFirstName || t("questions:somebody");
  return (
    <Item
      title={
        <TextLink to={`/questions/${id}`}>
          <span className="whitespace-pre-line wrap-anywhere">{body}</span>
        </TextLink>
      }
      detail={t("questions:by", { name, date: date(at) })}
    >
      <p id={id} className="text-sm">
        {t("questions:answers", { count: answerCount, total: number(answerCount) })}
      </p>
      <TalkStateText state={state} reason={reason} />
      {best && <p className="whitespace-pre-line border-s-2 border-line ps-4 wrap-anywhere">{best.body}</p>}
      {member && !isOwn && <ReportForm kind="question" postId={id} isReported={isReported} />}
    </Item>
  );
}

export const ErrorBoundary = PageError;
