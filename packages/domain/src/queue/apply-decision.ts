import { declineReasons, type Actor, type DeclineReason, type QueueSubject } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { settleProof } from "../acts/settle-proof.ts";
import { refuseReferral } from "../referrals/refuse-referral.ts";
import { settleOutsideReview } from "../reviews/outside/settle-outside-review.ts";
import { liftCap } from "./lift-cap.ts";
import { lockBudgets } from "../rewards/budgets.ts";
import { lockRewards, moveReward } from "../rewards/move-reward.ts";

type Decided = {
  subjectType: QueueSubject;
  subjectId: string;
  decision: "approved" | "declined" | "lapsed" | null;
  reason: string | null;
};

/**
 * What a decision does. A referral that was approved goes on with its hold as before, since nothing but the open item
 * kept it; declined, it is refused with the reason. A reward that was approved waits for its day like every other;
 * declined, it is refused. A cap that was approved is lifted this once. What somebody showed for a reward is decided
 * here and read by whoever asked for it. The caller holds the item and its referral.
 */
export async function applyDecision(
  transaction: Transaction,
  actor: Actor,
  { subjectType, subjectId, decision, reason: given }: Decided,
  now: Date,
): Promise<void> {
  const reason = declineReasons.find((known) => known === given) ?? null;
  if (subjectType === "referral" && decision === "declined" && reason) {
    await refuseReferral(transaction, actor, { referralId: subjectId, reason, now });
  }
  if (subjectType === "reward_decision" && decision === "approved")
    await liftCap(transaction, actor, { decisionId: subjectId, now });
  if (subjectType === "outside_review" && (decision === "approved" || decision === "declined"))
    await settleOutsideReview(transaction, actor, { reviewId: subjectId, decision, now });
  if (subjectType === "act" && (decision === "approved" || reason))
    await settleProof(transaction, actor, { subjectId, reason, now });
  if (subjectType === "reward") await moveApproved(transaction, actor, { rewardId: subjectId, reason, now });
}

type RewardDecided = { rewardId: string; reason: DeclineReason | null; now: Date };

async function moveApproved(
  transaction: Transaction,
  actor: Actor,
  { rewardId, reason, now }: RewardDecided,
): Promise<void> {
  await lockBudgets(transaction);
  for (const reward of await lockRewards(transaction, { id: rewardId })) {
    if (reward.state !== "pending") continue;
    const { amount } = reward;
    await moveReward(
      transaction,
      actor,
      reward,
      reason
        ? { state: "refused", amount: 0, reason, now }
        : { state: "on_hold", amount, reason: "approved_by_staff", now },
    );
  }
}
