import { adminContext, answerAction, answerLoader } from "@worth/api";
import { AppError, decideReviewInput, parseInput, replyToReviewInput, reviewInput } from "@worth/contracts";
import { FormErrorSummary, Notice, PageHeading, Section, TextLink, useFormat } from "@worth/ui";
import { redirect } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { DecideForm } from "../components/reviews/decide-form.tsx";
import { ReplyForm } from "../components/reviews/reply-form.tsx";
import { ReviewHistory } from "../components/reviews/review-history.tsx";
import { ReviewMarks } from "../components/reviews/review-marks.tsx";
import { ReviewWords } from "../components/reviews/review-words.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import type { Route } from "./+types/review";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.title || t("reviews:staff.title"));

export function loader({ request, context, params: { reviewId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, () => context.get(adminContext).api.reviews.get({ reviewId }));
}

export function action({ request, context, params: { reviewId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ intent, version, reason, body }) => {
    const { reviews } = context.get(adminContext).api;
    if (intent === "reply") {
      await reviews.reply(parseInput(replyToReviewInput, { reviewId, body }));
      return { kind: "replied" as const };
    }
    if (intent === "again") {
      await reviews.again(parseInput(reviewInput, { reviewId }));
      return { kind: "again" as const };
    }
    if (intent !== "published" && intent !== "rejected") throw new AppError("invalid_input");
    const decision = { reviewId, version: Number(version), outcome: intent };
    const named = intent === "rejected" && reason ? { reason } : {};
    await reviews.decide(parseInput(decideReviewInput, { ...decision, ...named }));
    return redirect(`/reviews?done=${intent}`);
  });
}

export default function Review({ loaderData: review, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { date, number } = useFormat();
  const mayDecide = usePermission("reviews.decide");
  const refused = actionData?.kind === "refused" ? actionData : undefined;
  const refusal = useRefusal(refused, {
    reason: t("reviews:staff.reason"),
    body: t("reviews:staff.reply"),
  });
  const { title, product, customer, state, stars, submittedAt, readCount, helpfulCount } = review;
  return (
    <>
      <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
      {actionData?.kind === "replied" && <Notice tone="success">{t("reviews:staff.replied")}</Notice>}
      {actionData?.kind === "again" && <Notice tone="success">{t("reviews:staff.againDone")}</Notice>}
      <PageHeading
        above={<TextLink to="/reviews">{t("reviews:staff.back")}</TextLink>}
        title={title}
        sub={`${product.name} · ${t("reviews:stars", { count: stars })} · ${t(`reviews:own.state.${state}`)}`}
      />
      <p>
        <TextLink to={`/customers/${customer.id}`}>
          {t("reviews:staff.by", { name: customer.displayName, date: date(submittedAt) })}
        </TextLink>
      </p>
      <ReviewMarks {...review} />
      <ReviewWords review={review} />
      {state === "published" && (
        <p className="text-sm text-muted">
          {t("reviews:staff.read", { reads: number(readCount), helpful: number(helpfulCount) })}
        </p>
      )}
      {review.reports.length > 0 && (
        <Section title={t("reviews:staff.reports")}>
          <ul className="list-disc ps-6">
            {review.reports.map(({ reason, count }) => (
              <li key={reason}>
                {t("reviews:staff.reportLine", {
                  reason: t(`reviews:reason.${reason}`),
                  count,
                  total: number(count),
                })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {mayDecide && state === "waiting" && <DecideForm version={review.version} refusal={refusal} />}
      {mayDecide && state === "published" && <ReplyForm reply={review.reply} refusal={refusal} />}
      <ReviewHistory history={review.history} />
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
