import type { OwnReviewOutput } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import { disclosuresOf } from "./review-disclosures.ts";
import { wordsOf } from "./review-words.ts";

export const ownReviewInclude = {
  text: true,
  product: { select: { id: true, name: true } },
  photos: { orderBy: { position: "asc" }, select: { id: true, width: true, height: true } },
  decisions: { orderBy: { version: "desc" }, take: 1, select: { version: true, reason: true } },
} as const satisfies Prisma.ReviewInclude;

type ReviewRow = Prisma.ReviewGetPayload<{ include: typeof ownReviewInclude }>;

/** A review as its author sees it. */
export function toOwnReview(review: ReviewRow): OwnReviewOutput {
  const { id, product, state, stars, photos, decisions, submittedAt, helpfulCount, readCount } = review;
  const [latest] = decisions;
  return {
    id,
    product,
    state,
    stars,
    photos,
    ...wordsOf(review.text),
    disclosures: disclosuresOf(review),
    isVerified: review.verifiedPurchaseId !== null,
    submittedAt: submittedAt?.toISOString() ?? null,
    reason: state === "rejected" ? (latest?.reason ?? null) : null,
    helpfulCount,
    readCount,
  };
}
