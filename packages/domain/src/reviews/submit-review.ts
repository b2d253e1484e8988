import { AppError, type FieldProblem, type MemberActor, type ReviewInput } from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import { recordAct } from "../acts/record-act.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { recordRewardEvent } from "../rewards/record-reward-event.ts";
import { findAuthorFacts } from "./find-author-facts.ts";
import { isOpen, lockOwnReview } from "./lock-review.ts";
import { wordsOf } from "./review-words.ts";

/**
 * Hands a review in: it waits for a person, with what readers must know of its author found out now. The first time
 * it becomes an act and tells the reward door, which learns that there is a review and nothing of what it says. One person's
 * word about one product is rewarded once: what was withdrawn and written again was rewarded before.
 * @throws AppError not_found, review_not_open, invalid_input for what is missing
 */
export async function submitReview(
  { database, clock, jobs }: Deps,
  actor: MemberActor,
  { reviewId }: ReviewInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const review = await lockOwnReview(transaction, actor, reviewId);
    if (!isOpen(review.state)) throw new AppError("review_not_open");
    const { productId } = review;
    const words = wordsOf(review.text);
    const { stars } = review;
    if (stars === null || words.body === "" || words.title === "") throw refuseMissing(stars, words);
    const now = clock.now();
    const version = review.version + 1;
    const found = await findAuthorFacts(transaction, { customerId: actor.customerId, productId, now });
    const earlier = await listEarlier(transaction, actor, { reviewId, productId });
    const { customerId } = actor;
    const act = { customerId, kind: "review", role: "reviewer", productId, occurredAt: now } as const;
    const actId = review.actId ?? (await recordAct(transaction, { jobs }, act));
    await transaction.actText.upsert({
      where: { actId },
      create: { actId, title: words.title, body: words.body },
      update: { title: words.title, body: words.body },
    });
    await transaction.reviewVersion.create({
      data: { reviewId, version, stars, ...words, submittedAt: now },
    });
    await transaction.review.update({
      where: { id: reviewId },
      data: {
        state: "waiting",
        version,
        actId,
        submittedAt: now,
        verifiedPurchaseId: found.verifiedPurchaseId,
        // A mark that was set once stays: what was true of the author then was true of these words.
        isIncentivised: found.isIncentivised || [review, ...earlier].some((known) => known.isIncentivised),
        isEmployee: review.isEmployee || found.isEmployee,
        isRelative: review.isRelative || found.isRelative,
      },
    });
    if (version > 1 || earlier.length > 0) return;
    await recordRewardEvent(transaction, { now }, actor, {
      id: `review_submitted:${actId}`,
      trigger: "review_submitted",
      occurredAt: now,
      parties: { actor: actor.customerId },
    });
  });
}

/** What the same person submitted about the product before, withdrawn or under a former id; no two are sent at once. */
async function listEarlier(
  transaction: Transaction,
  { customerId }: MemberActor,
  { reviewId, productId }: { reviewId: string; productId: string },
) {
  await lockKey(transaction, "review_submitted", `${customerId}:${productId}`);
  const aliases = await listAliases(transaction, customerId);
  return transaction.review.findMany({
    where: { customerId: { in: aliases }, productId, id: { not: reviewId }, version: { gt: 0 } },
    select: { isIncentivised: true },
  });
}

function refuseMissing(stars: number | null, { title, body }: { title: string; body: string }): AppError {
  const missing = { stars: stars === null, title: title === "", body: body === "" };
  const fields = Object.entries(missing).flatMap(([field, isMissing]): [string, FieldProblem][] =>
    isMissing ? [[field, "required"]] : [],
  );
  return new AppError("invalid_input", { fields: Object.fromEntries(fields) });
}
