import { answerAction, answerLoader, portalContext } from "@worth/api";
import { AppError, parseInput, reviewInput, type OwnReviewOutput } from "@worth/contracts";
import {
  Button,
  ButtonLink,
  EmptyState,
  FormErrorSummary,
  Item,
  ItemList,
  Notice,
  PageHeading,
  useFormat,
} from "@worth/ui";
import { Form, redirect, useSearchParams } from "react-router";
import type { Route } from "./+types/reviews-mine";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { ReviewMarks } from "../components/reviews/review-marks.tsx";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("reviews:own.title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, () => args.context.get(portalContext).api.reviews.mine());
}

export function action(args: Route.ActionArgs) {
  return answerAction(args, async ({ intent, reviewId, productId }) => {
    const { reviews } = args.context.get(portalContext).api;
    const input = parseInput(reviewInput, { reviewId });
    if (intent === "withdraw") {
      await reviews.withdraw(input);
      return redirect("/reviews/mine?done=withdrawn");
    }
    if (intent !== "change") throw new AppError("invalid_input");
    await reviews.change(input);
    return redirect(`/reviews/new?product=${encodeURIComponent(productId ?? "")}`);
  });
}

export default function OwnReviews({ loaderData: { reviews }, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { number } = useFormat();
  const [search] = useSearchParams();
  const { errors, formError } = useRefusal(actionData, {});
  const done = actionData ? null : search.get("done");
  const count = reviews.filter(({ state }) => state !== "withdrawn").length;
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      {done === "sent" && <Notice tone="success">{t("reviews:own.sent")}</Notice>}
      {done === "withdrawn" && <Notice tone="success">{t("reviews:own.withdrawn")}</Notice>}
      <PageHeading
        title={
          count === 0
            ? t("reviews:own.headingNone")
            : t("reviews:own.heading", { count, total: number(count) })
        }
        sub={t("reviews:own.sub")}
        actions={<ButtonLink to="/reviews/new">{t("reviews:wall.write")}</ButtonLink>}
      />
      {reviews.length === 0 ? (
        <EmptyState title={t("reviews:own.headingNone")}>{t("reviews:desk.sub")}</EmptyState>
      ) : (
        <ItemList label={t("reviews:own.title")}>
          {reviews.map((review) => (
            <OwnReview key={review.id} review={review} />
          ))}
        </ItemList>
      )}
    </>
  );
}

function OwnReview({ review }: { review: OwnReviewOutput }) {
  const t = usePortalText();
  const { number } = useFormat();
  const { product, state, title, reason, helpfulCount, readCount } = review;
  const isOpen = state === "draft" || state === "rejected";
  return (
    <Item title={product.name} end={t(`reviews:own.state.${state}`)} detail={title}>
      <div className="grid gap-2">
        {reason && <p>{t("reviews:own.why", { reason: t(`reviews:reason.${reason}`) })}</p>}
        {state === "published" && (
          <p className="text-sm text-muted">
            {t("reviews:own.read", { reads: number(readCount), helpful: number(helpfulCount) })}
          </p>
        )}
        <ReviewMarks {...review} />
        {state !== "withdrawn" && (
          <div className="flex flex-wrap gap-2">
            {isOpen ? (
              <ButtonLink size="small" to={`/reviews/new?product=${product.id}`}>
                <span className="sr-only">{t("reviews:own.of", { product: product.name })} </span>
                {t(state === "draft" ? "reviews:own.goOn" : "reviews:own.change")}
              </ButtonLink>
            ) : (
              <OwnForm intent="change" review={review} />
            )}
            <OwnForm intent="withdraw" review={review} />
          </div>
        )}
        {!isOpen && state !== "withdrawn" && (
          <p className="text-sm text-muted">{t("reviews:own.changeHint")}</p>
        )}
      </div>
    </Item>
  );
}

function OwnForm({
  intent,
  review: { id, product },
}: {
  intent: "change" | "withdraw";
  review: OwnReviewOutput;
}) {
  const t = usePortalText();
  return (
    <Form method="post">
      <input type="hidden" name="reviewId" value={id} />
      <input type="hidden" name="productId" value={product.id} />
      <Button size="small" name="intent" value={intent}>
        <span className="sr-only">{t("reviews:own.of", { product: product.name })} </span>
        {t(`reviews:own.${intent}`)}
      </Button>
    </Form>
  );
}

export const ErrorBoundary = PageError;
