import type { Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import type { RewardSide } from "@worth/scoring";
import { findQualifiedEvent } from "../referrals/find-qualified-event.ts";
import { grantRewards } from "../rewards/grant-rewards.ts";
import { decideEvent } from "../rewards/decide-event.ts";
import type { RewardHappening } from "../rewards/reward-happening.ts";

type Capped = { decisionId: string; now: Date };

/**
 * Decides again what a cap cut, without that cap and by the rule as it was: the reward grows to what was promised, and
 * follows its purchase as every reward does. The caller holds the referral.
 */
export async function liftCap(
  transaction: Transaction,
  actor: Actor,
  { decisionId, now }: Capped,
): Promise<void> {
  const decision = await transaction.rewardDecision.findUniqueOrThrow({ where: { id: decisionId } });
  const { eventId, ruleId, trigger, side, campaignId, customerId, occurredAt } = decision;
  if (customerId === null) return;
  const happening =
    trigger === "referral_qualified"
      ? await findReferralEvent(transaction, eventId)
      : { id: eventId, trigger, occurredAt, campaignId, parties: { [side]: customerId } };
  if (!happening) return;
  const again = { ...happening, id: `${eventId}:lifted:${ruleId}` };
  await decideEvent(transaction, { now }, actor, again, { ruleId, eventId });
  if (happening.referralId)
    await grantBesideOthers(transaction, actor, { referralId: happening.referralId, ruleId, side, now });
}

/** The referral as it is now, unless it stopped or another purchase qualifies it. */
async function findReferralEvent(transaction: Transaction, eventId: string): Promise<RewardHappening | null> {
  const [referralId = "", purchaseId = ""] = eventId.split(":");
  const referral = await transaction.referral.findUnique({ where: { id: referralId } });
  const counts = referral?.state === "on_hold" || referral?.state === "rewarded";
  if (!counts || referral.qualifyingPurchaseId !== purchaseId) return null;
  const purchase = await transaction.purchase.findUniqueOrThrow({
    where: { id: purchaseId },
    include: { refunds: true, disputes: true, lines: true },
  });
  return findQualifiedEvent(transaction, referral, purchase);
}

/** Whose referral was rewarded does not wait for a hold again; what else of it waits goes on doing so. */
async function grantBesideOthers(
  transaction: Transaction,
  actor: Actor,
  { referralId, now, ...which }: { referralId: string; ruleId: string; side: RewardSide; now: Date },
): Promise<void> {
  const { state } = await transaction.referral.findUniqueOrThrow({ where: { id: referralId } });
  if (state !== "rewarded") return;
  await grantRewards(transaction, actor, {
    referralId,
    ...which,
    reason: "released_by_staff",
    now,
  });
}
