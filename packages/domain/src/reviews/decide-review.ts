import {
  AppError,
  createId,
  type DecideReviewInput,
  type ReplyToReviewInput,
  type ReviewInput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { MailDeps } from "../deps.ts";
import { lockReview } from "./lock-review.ts";
import { tellAuthor } from "./tell-author.ts";

/**
 * Staff publish or reject what they have read. A published one that should not have been can be rejected later, as the
 * version it is; one that changed meanwhile is read again first.
 * @throws AppError not_found, review_moved_on, invalid_input for a rejection without a reason
 */
export async function decideReview(
  deps: MailDeps,
  actor: StaffActor,
  decided: DecideReviewInput,
): Promise<void> {
  const { reviewId, version, outcome } = decided;
  if (outcome === "rejected" && decided.reason === undefined)
    throw new AppError("invalid_input", { fields: { reason: "required" } });
  const reason = outcome === "rejected" ? (decided.reason ?? null) : null;
  await inTransaction(deps.database, async (transaction) => {
    const review = await lockReview(transaction, reviewId);
    if (!review || review.version === 0) throw new AppError("not_found");
    if (review.state !== "waiting" || review.version !== version) throw new AppError("review_moved_on");
    const now = deps.clock.now();
    await transaction.reviewDecision.create({
      data: {
        id: createId("reviewDecision"),
        reviewId,
        version,
        stars: review.stars ?? 1,
        outcome,
        reason,
        staffId: actor.staffId,
        occurredAt: now,
      },
    });
    await transaction.review.update({
      where: { id: reviewId },
      data: outcome === "published" ? { state: outcome, publishedAt: now } : { state: outcome },
    });
    await recordAudit(transaction, actor, {
      action: `review.${outcome}`,
      subjectType: "review",
      subjectId: reviewId,
      before: { state: review.state },
      after: { state: outcome, ...(reason !== null && { reason }) },
    });
    await tellAuthor(transaction, deps, { ...review, reason });
  });
}

/** Staff answer below a review, or change what they answered. @throws AppError not_found unless it is published */
export async function replyToReview(
  { database, clock }: MailDeps,
  actor: StaffActor,
  { reviewId, body }: ReplyToReviewInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const review = await lockReview(transaction, reviewId);
    if (review?.state !== "published") throw new AppError("not_found");
    const { staffId } = actor;
    await transaction.reviewReply.upsert({
      where: { reviewId },
      create: { reviewId, body, staffId, createdAt: clock.now() },
      update: { body, staffId },
    });
    await recordAudit(transaction, actor, {
      action: "review.reply",
      subjectType: "review",
      subjectId: reviewId,
      after: { body },
    });
  });
}

/**
 * Staff put a published review back into the queue, to be read again after readers reported it. What was decided stays
 * a fact; the words become a version of their own. @throws AppError not_found, review_moved_on
 */
export async function reviewAgain(
  { database, clock }: MailDeps,
  actor: StaffActor,
  { reviewId }: ReviewInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const review = await lockReview(transaction, reviewId);
    if (!review || review.version === 0) throw new AppError("not_found");
    if (review.state !== "published") throw new AppError("review_moved_on");
    const last = await transaction.reviewVersion.findUniqueOrThrow({
      where: { reviewId_version: { reviewId, version: review.version } },
    });
    const version = review.version + 1;
    await transaction.reviewVersion.create({ data: { ...last, version, submittedAt: clock.now() } });
    await transaction.review.update({ where: { id: reviewId }, data: { state: "waiting", version } });
    await transaction.reviewReport.deleteMany({ where: { reviewId } });
    await recordAudit(transaction, actor, {
      action: "review.again",
      subjectType: "review",
      subjectId: reviewId,
      before: { state: "published" },
      after: { state: "waiting" },
    });
  });
}
