import { AppError, type MemberActor, type ReviewInput } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { lockOwnReview } from "./lock-review.ts";

/**
 * The author takes a review back to write on: it leaves the wall, or the queue, until it is submitted again. What was
 * submitted stays in its history. @throws AppError not_found, review_not_open for a withdrawn one
 */
export async function changeReview(
  { database }: Deps,
  actor: MemberActor,
  { reviewId }: ReviewInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const { state } = await lockOwnReview(transaction, actor, reviewId);
    if (state === "withdrawn") throw new AppError("review_not_open");
    if (state === "waiting" || state === "published")
      await transaction.review.update({ where: { id: reviewId }, data: { state: "draft" } });
  });
}

/** The author takes a review away for good; they can write another. @throws AppError not_found */
export async function withdrawReview(
  { database }: Deps,
  actor: MemberActor,
  { reviewId }: ReviewInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await lockOwnReview(transaction, actor, reviewId);
    await transaction.review.update({ where: { id: reviewId }, data: { state: "withdrawn" } });
  });
}
