import type { StaffReviewRowOutput } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import { disclosuresOf } from "./review-disclosures.ts";

export const staffReviewInclude = {
  text: true,
  product: { select: { id: true, name: true } },
  customer: { select: { id: true, displayName: true } },
  _count: { select: { reports: true } },
} as const satisfies Prisma.ReviewInclude;

type StaffRow = Prisma.ReviewGetPayload<{ include: typeof staffReviewInclude }>;

/** A review in a list of the staff; it was submitted once. */
export const toStaffReview = (review: StaffRow): StaffReviewRowOutput => ({
  id: review.id,
  product: review.product,
  customer: review.customer,
  title: review.text?.title ?? "",
  stars: review.stars ?? 1,
  state: review.state,
  disclosures: disclosuresOf(review),
  isVerified: review.verifiedPurchaseId !== null,
  submittedAt: (review.submittedAt ?? review.createdAt).toISOString(),
  reportCount: review._count.reports,
});
