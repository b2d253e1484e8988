import type { Refused } from "@worth/api";
import { reviewSorts, type ListWallOutput } from "@worth/contracts";
import {
  ButtonLink,
  EmptyState,
  FilterChips,
  FormErrorSummary,
  PageHeading,
  Pagination,
  Section,
  useFormat,
} from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";
import { useRefusal } from "../use-refusal.ts";
import { RatingSummary } from "./rating-summary.tsx";
import { ReaderForms } from "./reader-forms.tsx";
import { ReviewArticle } from "./review-article.tsx";
import { ReviewRules } from "./review-rules.tsx";

/** The wall: what all reviews say together, then each of them. */
export function ReviewWall({ wall, answer }: { wall: ListWallOutput; answer: Refused | undefined }) {
  const t = usePortalText();
  const { rows, rating, product, page, pageSize, total } = wall;
  const { errors, formError } = useRefusal(answer, {});
  const writeHref = product ? `/reviews/new?product=${product.id}` : "/reviews/new";
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      <PageHeading
        title={useTitle(wall)}
        sub={rating.count > 0 ? t("reviews:wall.sub", { count: rating.verifiedCount }) : undefined}
        actions={<ButtonLink to={writeHref}>{t("reviews:wall.write")}</ButtonLink>}
      />
      <RatingSummary rating={rating} />
      <Section title={t("reviews:wall.list")}>
        <Filters wall={wall} />
        {rows.length === 0 ? (
          <EmptyState title={t("reviews:wall.empty")}>{t("reviews:wall.emptyText")}</EmptyState>
        ) : (
          <div className="grid">
            {rows.map((review) => (
              <ReviewArticle key={review.id} review={review} showsProduct={product === null}>
                <ReaderForms review={review} />
              </ReviewArticle>
            ))}
          </div>
        )}
        <Pagination page={page} pageSize={pageSize} totalCount={total} />
      </Section>
      <ReviewRules />
    </>
  );
}

function useTitle({ rating: { count, mean }, product }: ListWallOutput): string {
  const t = usePortalText();
  const { number } = useFormat();
  const total = number(count);
  if (mean === null) return t("reviews:wall.headingNone");
  if (product === null) return t("reviews:wall.heading", { count, total });
  const shown = number(mean, { maximumFractionDigits: 1 });
  return t("reviews:wall.headingOf", { product: product.name, mean: shown, count, total });
}

function Filters({ wall: { rating } }: { wall: ListWallOutput }) {
  const t = usePortalText();
  const everything = { value: "", label: t("reviews:wall.everyStars"), count: rating.count };
  const ofStars = [5, 4, 3, 2, 1].map((stars) => ({
    value: String(stars),
    label: t("reviews:starsShort", { count: stars }),
    count: rating.byStars[stars - 1] ?? 0,
  }));
  return (
    <div className="grid gap-3">
      <FilterChips label={t("reviews:wall.starsLabel")} param="stars" chips={[everything, ...ofStars]} />
      <FilterChips
        label={t("reviews:wall.verifiedLabel")}
        param="by"
        chips={[
          { value: "", label: t("reviews:wall.everybody") },
          { value: "verified", label: t("reviews:wall.verifiedOnly"), count: rating.verifiedCount },
        ]}
      />
      <FilterChips
        label={t("reviews:wall.sortLabel")}
        param="sort"
        chips={reviewSorts.map((sort) => ({
          value: sort === "newest" ? "" : sort,
          label: t(`reviews:wall.sort.${sort}`),
        }))}
      />
    </div>
  );
}
