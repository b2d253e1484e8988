import { createId, type Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { recordRewardEvent } from "../../rewards/record-reward-event.ts";

type Decided = { reviewId: string; decision: "approved" | "declined"; now: Date };

/**
 * What a decision about a proof does. Accepted, it is an act; it earns what any review earns, unless the site forbade an
 * incentive when it was shown, or does now. Refused, the member can show it again.
 */
export async function settleOutsideReview(
  transaction: Transaction,
  actor: Actor,
  { reviewId, decision, now }: Decided,
): Promise<void> {
  await transaction.$executeRaw`SELECT 1 FROM outside_review WHERE id = ${reviewId} FOR UPDATE`;
  const review = await transaction.outsideReview.findUniqueOrThrow({
    where: { id: reviewId },
    include: { destination: true },
  });
  if (review.state !== "waiting") return;
  if (decision === "declined") {
    await transaction.outsideReview.update({
      where: { id: reviewId },
      data: { state: "refused", decidedAt: now },
    });
    return;
  }
  const { customerId, productId, isIncentivised, destination } = review;
  const actId = createId("act");
  await transaction.act.create({
    data: { id: actId, customerId, kind: "review", role: "reviewer", productId, occurredAt: now },
  });
  await transaction.outsideReview.update({
    where: { id: reviewId },
    data: { state: "accepted", actId, decidedAt: now },
  });
  if (!isIncentivised || !destination.allowsIncentive) return;
  await recordRewardEvent(transaction, { now }, actor, {
    id: `review_submitted:${actId}`,
    trigger: "review_submitted",
    occurredAt: now,
    parties: { actor: customerId },
  });
}
