import type { ListReviewsInput, ListReviewsOutput, RejectedShareOutput, StaffActor } from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import { proportionInterval } from "@worth/scoring";
import type { Deps } from "../deps.ts";
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

/** The share of rejected decisions by the stars a review had: moderation that follows them would show here. */
async function readRejectedShares(reader: Reader): Promise<RejectedShareOutput[]> {
  const groups = await reader.reviewDecision.groupBy({ by: ["stars", "outcome"], _count: true });
  return [5, 4, 3, 2, 1].map((stars) => {
    const ofStars = groups.filter((group) => group.stars === stars);
    const decidedCount = ofStars.reduce((sum, { _count }) => sum + _count, 0);
    const rejectedCount = ofStars.find(({ outcome }) => outcome === "rejected")?._count ?? 0;
    const share = decidedCount === 0 ? null : proportionInterval(rejectedCount, decidedCount);
    return { stars, decidedCount, rejectedCount, share };
  });
}
