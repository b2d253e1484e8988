import type { ListWallOutput } from "@worth/contracts";
import type { PortalText } from "../use-portal-text.ts";

/** A product's wall for search engines (schema.org): nothing a reader of the page does not see, disclosures included. */
export function wallJsonLd({ product, rating, rows }: ListWallOutput, t: PortalText) {
  if (product === null || rating.mean === null) return null;
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.name,
    aggregateRating: {
      "@type": "AggregateRating",
      ratingValue: Number(rating.mean.toFixed(2)),
      reviewCount: rating.count,
      bestRating: 5,
      worstRating: 1,
    },
    review: rows.map(({ title, body, stars, authorFirstName, publishedAt, disclosures }) => ({
      "@type": "Review",
      name: title,
      reviewBody: body,
      author: { "@type": "Person", name: authorFirstName || t("reviews:somebody") },
      datePublished: publishedAt.slice(0, 10),
      reviewRating: { "@type": "Rating", ratingValue: stars, bestRating: 5, worstRating: 1 },
      ...(disclosures.length > 0 && {
        abstract: disclosures.map((disclosure) => t(`reviews:disclosure.${disclosure}`)).join(". "),
      }),
    })),
  };
}
