import { answerLoader, portalContext } from "@worth/api";
import { AppError, idSchema, type ReviewDeskOutput } from "@worth/contracts";
import { Button, ButtonLink, Notice, PageHeading, Select } from "@worth/ui";
import { Form, redirect, useSearchParams } from "react-router";
import type { Route } from "./+types/reviews-new";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { ReviewForm } from "../components/reviews/review-form.tsx";
import { usePortalText } from "../components/use-portal-text.ts";
import { answerReviewForm } from "../server/answer-review-form.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("reviews:desk.title"));

/** The product an address names; something else is none. */
function productOf(request: Request): string | undefined {
  const asked = idSchema("product").safeParse(new URL(request.url).searchParams.get("product"));
  return asked.success ? asked.data : undefined;
}

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const productId = productOf(args.request);
    const desk = await args.context.get(portalContext).api.reviews.desk({ productId });
    const product = desk.products.find(({ id }) => id === productId) ?? null;
    if (productId !== undefined && product === null) throw new AppError("not_found");
    return { desk, product };
  });
}

export async function action(args: Route.ActionArgs) {
  const productId = productOf(args.request);
  if (productId === undefined) throw redirect("/reviews/new");
  return answerReviewForm(args, productId);
}

/** What was kept before something was refused is shown with the refusal: the photos among it. */
export const shouldRevalidate = () => true;

export default function WriteReview({ loaderData: { desk, product }, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const [search] = useSearchParams();
  if (!product) return <ChooseProduct desk={desk} />;
  const state = desk.review?.state;
  const isSent = state === "waiting" || state === "published";
  // What was typed in a second window stands with its refusal, also when the first one has sent the review.
  if (isSent && !actionData) return <SentAlready product={product.name} />;
  return (
    <>
      {!actionData && search.get("done") === "saved" && (
        <Notice tone="success">{t("reviews:own.saved")}</Notice>
      )}
      <PageHeading
        title={t("reviews:desk.headingOf", { product: product.name })}
        sub={t("reviews:desk.sub")}
      />
      {desk.hasIncentive && <Notice>{t("reviews:desk.incentive")}</Notice>}
      <ReviewForm review={desk.review} answer={actionData} />
    </>
  );
}

/** What is sent or published is taken back on the page with all of them before it is changed. */
function SentAlready({ product }: { product: string }) {
  const t = usePortalText();
  return (
    <PageHeading
      title={t("reviews:desk.sentAlready", { product })}
      sub={t("reviews:desk.sentAlreadyText")}
      actions={<ButtonLink to="/reviews/mine">{t("reviews:own.title")}</ButtonLink>}
    />
  );
}

function ChooseProduct({ desk: { products } }: { desk: ReviewDeskOutput }) {
  const t = usePortalText();
  return (
    <>
      <PageHeading title={t("reviews:desk.heading")} sub={t("reviews:desk.sub")} />
      <Form method="get" className="grid max-w-xl justify-items-start gap-4">
        <Select
          name="product"
          label={t("reviews:desk.product")}
          required
          choices={products.map(({ id, name, isBought }) => ({
            value: id,
            label: isBought ? t("reviews:desk.bought", { name }) : name,
          }))}
        />
        <Button variant="primary">{t("reviews:desk.next")}</Button>
      </Form>
    </>
  );
}

export const ErrorBoundary = PageError;
