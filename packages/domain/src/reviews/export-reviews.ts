import type { ExportReviewsOutput, StaffActor } from "@worth/contracts";
import { recordExport } from "../audit/record-export.ts";
import { firstName } from "../customers/first-name.ts";
import type { Deps } from "../deps.ts";
import { disclosuresOf } from "./review-disclosures.ts";
import { wordsOf } from "./review-words.ts";

/** Enough for a file that people open; what is older is on the wall. */
const mostRows = 50_000;

/** Every published review, the newest first, with what stands beside it. */
export async function exportReviews({ database }: Deps, actor: StaffActor): Promise<ExportReviewsOutput> {
  const reviews = await database.review.findMany({
    where: { state: "published" },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: mostRows,
    include: {
      text: true,
      product: { select: { name: true } },
      customer: { select: { displayName: true } },
    },
  });
  await recordExport(database, actor, { subject: "review", rowCount: reviews.length });
  return {
    rows: reviews.map((review) => {
      const { title, body, pros, cons } = wordsOf(review.text);
      return {
        id: review.id,
        productName: review.product.name,
        stars: review.stars ?? 1,
        title,
        body,
        pros,
        cons,
        authorFirstName: firstName(review.customer.displayName),
        publishedAt: (review.publishedAt ?? review.createdAt).toISOString(),
        isVerified: review.verifiedPurchaseId !== null,
        disclosures: disclosuresOf(review),
      };
    }),
  };
}
