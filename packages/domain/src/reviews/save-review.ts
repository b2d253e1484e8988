import type { MemberActor, SaveReviewInput } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { openDraft } from "./open-draft.ts";

/** Keeps what a member has written so far. Nobody else sees it. @throws AppError not_found, review_not_open */
export async function saveReview(
  { database, clock }: Deps,
  actor: MemberActor,
  { productId, stars, ...words }: SaveReviewInput,
): Promise<{ reviewId: string }> {
  return inTransaction(database, async (transaction) => {
    const { id } = await openDraft(transaction, { actor, productId, now: clock.now() });
    // What was submitted once keeps its stars until others are given.
    await transaction.review.update({ where: { id }, data: stars === null ? {} : { stars } });
    await transaction.reviewText.upsert({
      where: { reviewId: id },
      create: { reviewId: id, ...words },
      update: words,
    });
    return { reviewId: id };
  });
}
