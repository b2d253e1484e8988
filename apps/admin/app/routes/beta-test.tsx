import { adminContext, answerAction, answerLoader } from "@worth/api";
import {
  betaTestInput,
  fixBugInput,
  parseInput,
  sortFeedbackInput,
  type StaffBetaTestOutput,
} from "@worth/contracts";
import {
  Button,
  FormErrorSummary,
  ItemList,
  Notice,
  PageHeading,
  Pagination,
  Section,
  TextLink,
  useFormat,
} from "@worth/ui";
import { Form, redirect } from "react-router";
import { FeedbackItem } from "../components/beta/feedback-item.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/beta-test";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.test.name || t("beta:title"));

export function loader({ request, context, params: { testId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => ({
    test: await context.get(adminContext).api.beta.test({ testId, page: readPage(searchOf(request)) }),
    done: readChoice(searchOf(request), "done", ["sorted", "fixed", "ended"] as const) ?? null,
  }));
}

const noIdea = { title: "", boardId: null };

export function action({ request, context, params: { testId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ intent, feedbackId, title, boardId }) => {
    const { beta } = context.get(adminContext).api;
    if (intent === "end") {
      await beta.endTest(parseInput(betaTestInput, { testId }));
      return redirect(`/beta/tests/${testId}?done=ended`);
    }
    if (intent === "fix") await beta.fixBug(parseInput(fixBugInput, { feedbackId }));
    else {
      const idea = intent === "idea" ? { title: title ?? "", boardId: boardId || null } : noIdea;
      await beta.sortFeedback(parseInput(sortFeedbackInput, { kind: intent, feedbackId, ...idea }));
    }
    return redirect(`/beta/tests/${testId}?done=${intent === "fix" ? "fixed" : "sorted"}`);
  });
}

export default function BetaTest({ loaderData: { test, done }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { date } = useFormat();
  const mayDecide = usePermission("beta.decide");
  const { errors, formError } = useRefusal(actionData, {
    title: t("beta:staff.ideaTitle"),
    boardId: t("beta:staff.ideaBoard"),
  });
  const mayManage = usePermission("beta.manage");
  // Everybody's feedback has these fields: the summary leads to those that were refused.
  const feedbackId = actionData?.values["feedbackId"] ?? "";
  const errorsOfOne = Object.fromEntries(
    Object.entries(errors).map(([field, message]) => [`${field}-${feedbackId}`, message]),
  );
  const { group, name, about, phase, opensAt, closesAt, feedback } = test;
  const { rows, total, page, pageSize } = feedback;
  return (
    <>
      <FormErrorSummary errors={errorsOfOne} formError={formError} />
      {done !== null && !actionData && <Notice tone="success">{t(`beta:staff.done.${done}`)}</Notice>}
      <PageHeading
        above={<TextLink to={`/beta/${group.id}`}>{t("beta:test.back", { name: group.name })}</TextLink>}
        title={<span className="wrap-anywhere">{name}</span>}
        sub={t(`beta:phase.${phase}`, { date: date(phase === "coming" ? opensAt : closesAt) })}
      />
      <p className="max-w-prose whitespace-pre-line wrap-anywhere">{about}</p>
      {mayManage && phase === "open" && (
        <Form method="post" className="grid max-w-prose justify-items-start gap-2">
          <Button name="intent" value="end">
            {t("beta:staff.end")}
          </Button>
          <p className="text-sm text-muted">{t("beta:staff.endText")}</p>
        </Form>
      )}
      <Results test={test} />
      <Section title={t("beta:staff.said")}>
        {total === 0 && <p>{t("beta:staff.feedbackNone")}</p>}
        <ItemList>
          {rows.map((one) => (
            <FeedbackItem
              key={one.id}
              feedback={one}
              boards={test.boards}
              answer={actionData?.values["feedbackId"] === one.id ? actionData : undefined}
              mayDecide={mayDecide}
            />
          ))}
        </ItemList>
        <Pagination page={page} pageSize={pageSize} totalCount={total} />
      </Section>
    </>
  );
}

function Results({ test: { tasks, questions } }: { test: StaffBetaTestOutput }) {
  const t = useAdminText();
  const { number } = useFormat();
  return (
    <Section title={t("beta:staff.results")}>
      <ul className="grid gap-1">
        {tasks.map(({ id, title, doneCount }) => (
          <li key={id}>{t("beta:consult.count", { label: title, total: number(doneCount) })}</li>
        ))}
        {questions.map(({ id, label, choices, choiceCounts, answerCount, meanRating }) => (
          <li key={id}>
            {meanRating === null
              ? t("beta:staff.answers", { label, count: answerCount })
              : t("beta:staff.mean", {
                  label,
                  mean: number(Math.round(meanRating * 10) / 10),
                  count: answerCount,
                })}
            {choices.length > 0 && (
              <ul className="ms-4 grid gap-1">
                {choices.map((choice, index) => (
                  <li key={choice}>
                    {t("beta:consult.count", { label: choice, total: number(choiceCounts[index] ?? 0) })}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
