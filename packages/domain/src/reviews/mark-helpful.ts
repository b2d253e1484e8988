import {
  AppError,
  createId,
  type Actor,
  type MarkHelpfulInput,
  type ReportReviewInput,
} from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { readerKeyOf } from "./reader-key.ts";

/**
 * A reader says that a review helped them, or takes it back: one vote a person or visitor, however often they press. A
 * member's first vote is a touch. @throws AppError not_found, review_own, not_signed_in for a visitor without a note
 */
export async function markHelpful(
  { database, clock, cipher }: MailDeps,
  actor: Actor,
  { reviewId, isHelpful, visitor }: MarkHelpfulInput,
): Promise<void> {
  const reader = readerKeyOf(actor, visitor, cipher);
  if (reader === null) throw new AppError("not_signed_in");
  await inTransaction(database, async (transaction) => {
    const { actId, customerId: ownerId } = await readOthers(transaction, actor, reviewId);
    if (!isHelpful) {
      await transaction.reviewHelpful.deleteMany({ where: { reviewId, reader } });
      return;
    }
    const now = clock.now();
    const { count } = await transaction.reviewHelpful.createMany({
      data: [{ reviewId, reader, createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 0 || actor.kind !== "member" || actId === null) return;
    const { customerId } = actor;
    const kind = "review_helpful";
    if ((await transaction.touch.count({ where: { actId, customerId, kind } })) > 0) return;
    await transaction.touch.create({
      data: { id: createId("touch"), actId, ownerId, customerId, kind, occurredAt: now },
    });
  });
}

/** A reader says that a review does not belong here; staff look, and nothing happens by itself. */
export async function reportReview(
  { database, clock, cipher }: MailDeps,
  actor: Actor,
  { reviewId, reason, visitor }: ReportReviewInput,
): Promise<void> {
  const reader = readerKeyOf(actor, visitor, cipher);
  if (reader === null) throw new AppError("not_signed_in");
  await inTransaction(database, async (transaction) => {
    await readOthers(transaction, actor, reviewId);
    await transaction.reviewReport.createMany({
      data: [{ reviewId, reader, reason, createdAt: clock.now() }],
      skipDuplicates: true,
    });
  });
}

/** A published review of somebody else. @throws AppError not_found, review_own */
async function readOthers(transaction: Transaction, actor: Actor, reviewId: string) {
  const review = await transaction.review.findUnique({
    where: { id: reviewId, state: "published" },
    select: { actId: true, customerId: true },
  });
  if (!review) throw new AppError("not_found");
  const aliases = actor.kind === "member" ? await listAliases(transaction, actor.customerId) : [];
  if (aliases.includes(review.customerId)) throw new AppError("review_own");
  return review;
}
