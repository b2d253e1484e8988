import type { ListReviewsInput, ListReviewsOutput, StaffActor } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import type { Deps } from "../deps.ts";
import { readRejectedShares } from "./rejected-shares.ts";
import { staffReviewInclude, toStaffReview } from "./staff-review.ts";

const pageSize = 50;

const filters = {
  waiting: { state: "waiting" },
  reported: { state: "published", reports: { some: {} } },
  published: { state: "published" },
  rejected: { state: "rejected" },
} as const satisfies Record<ListReviewsInput["filter"], Prisma.ReviewWhereInput>;

/** What waits longest comes first, of the rest what is newest; and whether rejections follow the stars. */
export async function listReviews(
  { database }: Deps,
  _actor: StaffActor,
  { filter, page }: ListReviewsInput,
): Promise<ListReviewsOutput> {
  const where = filters[filter];
  const submittedAt = filter === "waiting" ? "asc" : "desc";
  const [reviews, total, waitingCount, reportedCount, rejectedShares] = await Promise.all([
    database.review.findMany({
      where,
      orderBy: [{ submittedAt }, { id: submittedAt }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: staffReviewInclude,
    }),
    database.review.count({ where }),
    database.review.count({ where: filters.waiting }),
    database.review.count({ where: filters.reported }),
    readRejectedShares(database),
  ]);
  return {
    rows: reviews.map(toStaffReview),
    total,
    page,
    pageSize,
    waitingCount,
    reportedCount,
    rejectedShares,
  };
}
