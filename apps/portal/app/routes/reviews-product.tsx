import { defaultLocale } from "@worth/messages";
import { TextLink } from "@worth/ui";
import type { Route } from "./+types/reviews-product";
import { messages } from "../components/messages.ts";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { ReviewWall } from "../components/reviews/review-wall.tsx";
import { wallJsonLd } from "../components/reviews/wall-json-ld.ts";
import { namespaces, usePortalText } from "../components/use-portal-text.ts";
import { answerReader } from "../server/answer-reader.ts";
import { readWall } from "../server/read-wall.ts";

/** The block for search engines is data, which no browser runs; the framework escapes what could end it. */
export const meta: Route.MetaFunction = (args) => {
  const wall = args.loaderData;
  const jsonLd = wall && wallJsonLd(wall, messages.getFixedT(defaultLocale, namespaces));
  return [
    ...pageTitle(args, (t) => t("reviews:wall.titleOf", { product: wall?.product?.name ?? "" })),
    ...(jsonLd ? [{ "script:ld+json": jsonLd }] : []),
  ];
};

export const loader = (args: Route.LoaderArgs) => readWall(args, args.params.productId);

export const action = (args: Route.ActionArgs) => answerReader(args);

export default function ReviewsOfProduct({ loaderData: wall, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  return (
    <>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <TextLink to="/reviews">{t("reviews:wall.all")}</TextLink>
        {wall.product && (
          <TextLink to={`/reviews/${wall.product.id}/questions`}>{t("questions:list.link")}</TextLink>
        )}
      </div>
      <ReviewWall wall={wall} answer={actionData} />
    </>
  );
}

export const ErrorBoundary = PageError;
