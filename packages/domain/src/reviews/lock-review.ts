import { AppError, type MemberActor, type ReviewState } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";

/** A review nobody else changes until the transaction ends; null for an id nothing has. */
export async function lockReview(transaction: Transaction, reviewId: string) {
  await transaction.$executeRaw`SELECT 1 FROM review WHERE id = ${reviewId} FOR UPDATE`;
  return transaction.review.findUnique({ where: { id: reviewId }, include: { text: true, product: true } });
}

/** The member's own review. @throws AppError not_found, also for somebody else's */
export async function lockOwnReview(transaction: Transaction, actor: MemberActor, reviewId: string) {
  const review = await lockReview(transaction, reviewId);
  const aliases = await listAliases(transaction, actor.customerId);
  if (!review || !aliases.includes(review.customerId)) throw new AppError("not_found");
  return review;
}

/** Words and photos change only while nobody else can see them. */
export const isOpen = (state: ReviewState): boolean => state === "draft" || state === "rejected";
