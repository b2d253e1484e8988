import { AppError, type GetReviewInput, type StaffActor, type StaffReviewOutput } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import type { Deps } from "../deps.ts";
import { wordsOf } from "./review-words.ts";
import { staffReviewInclude, toStaffReview } from "./staff-review.ts";

const include = {
  ...staffReviewInclude,
  reply: true,
  photos: { orderBy: { position: "asc" }, select: { id: true, width: true, height: true } },
  reports: { select: { reason: true } },
  versions: { orderBy: { version: "desc" } },
  decisions: true,
} as const satisfies Prisma.ReviewInclude;

/** A review with all that was submitted and decided. @throws AppError not_found, also for what was never submitted */
export async function getReview(
  { database }: Deps,
  _actor: StaffActor,
  { reviewId }: GetReviewInput,
): Promise<StaffReviewOutput> {
  const review = await database.review.findUnique({ where: { id: reviewId }, include });
  if (!review || review.version === 0) throw new AppError("not_found");
  const { version, photos, reply, reports, versions, decisions, helpfulCount, readCount } = review;
  const [submitted] = versions;
  const reasons = Map.groupBy(reports, ({ reason }) => reason);
  return {
    ...toStaffReview(review),
    // While its author writes on, what was submitted last is what staff see.
    ...wordsOf(submitted ?? review.text),
    version,
    photos: review.state === "draft" ? [] : photos,
    reply: reply && { body: reply.body, at: reply.updatedAt.toISOString() },
    helpfulCount,
    readCount,
    reports: [...reasons].map(([reason, { length }]) => ({ reason, count: length })),
    history: versions.map((one) => {
      const decision = decisions.find((made) => made.version === one.version);
      return {
        ...wordsOf(one),
        version: one.version,
        stars: one.stars,
        submittedAt: one.submittedAt.toISOString(),
        outcome: decision?.outcome ?? null,
        reason: decision?.reason ?? null,
        decidedAt: decision?.occurredAt.toISOString() ?? null,
      };
    }),
  };
}
