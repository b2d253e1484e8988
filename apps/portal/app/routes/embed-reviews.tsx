import { answerLoader, framedHeaders, pageContext, portalContext } from "@worth/api";
import { idSchema } from "@worth/contracts";
import { defaultLocale } from "@worth/messages";
import { TextLink, useFormat } from "@worth/ui";
import { data } from "react-router";
import type { Route } from "./+types/embed-reviews";
import { messages } from "../components/messages.ts";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { RatingSummary } from "../components/reviews/rating-summary.tsx";
import { ReviewArticle } from "../components/reviews/review-article.tsx";
import { wallJsonLd } from "../components/reviews/wall-json-ld.ts";
import { namespaces, usePortalText } from "../components/use-portal-text.ts";

export const meta: Route.MetaFunction = (args) => {
  const wall = args.loaderData?.wall;
  const jsonLd = wall && wallJsonLd(wall, messages.getFixedT(defaultLocale, namespaces));
  return [
    ...pageTitle(args, (t) => t("reviews:embed.title")),
    ...(jsonLd ? [{ "script:ld+json": jsonLd }] : []),
  ];
};

/**
 * The wall inside somebody else's page: the shop of the programme's settings may frame it, nobody else. It reads no
 * cookie and sets none, so nobody is counted as a reader here.
 */
export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { api } = context.get(portalContext);
    const asked = idSchema("product").safeParse(new URL(request.url).searchParams.get("product"));
    const [wall, { shopUrl }] = await Promise.all([
      api.reviewWall.embedded({ productId: asked.success ? asked.data : undefined }),
      api.programme.get(),
    ]);
    const { nonce } = context.get(pageContext);
    return data({ wall }, { headers: framedHeaders({ nonce, url: request.url, shopUrl }) });
  });
}

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export default function EmbeddedReviews({ loaderData: { wall } }: Route.ComponentProps) {
  const t = usePortalText();
  const { number } = useFormat();
  const { rows, rating, product } = wall;
  const count = rating.count;
  const mean = number(rating.mean ?? 0, { maximumFractionDigits: 1 });
  return (
    <main className="grid gap-4 p-4">
      <h1 className="text-xl font-semibold">
        {count === 0
          ? t("reviews:embed.empty")
          : product
            ? t("reviews:wall.headingOf", { product: product.name, mean, count, total: number(count) })
            : t("reviews:wall.heading", { count, total: number(count) })}
      </h1>
      <RatingSummary rating={rating} />
      <div className="grid">
        {rows.map((review) => (
          <ReviewArticle
            key={review.id}
            review={review}
            heading="h2"
            linkTarget="_blank"
            showsProduct={product === null}
          />
        ))}
      </div>
      <p>
        <TextLink to={product ? `/reviews/${product.id}` : "/reviews"} target="_blank">
          {t("reviews:embed.more")}
        </TextLink>
      </p>
    </main>
  );
}

export const ErrorBoundary = PageError;
