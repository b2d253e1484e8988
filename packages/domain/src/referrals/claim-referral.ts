import { createId, type Actor, type RefusalReason } from "@worth/contracts";
import { lockKey, type Transaction } from "@worth/db";
import { findReferralRefusal } from "./find-referral-refusal.ts";
import { recordTransition } from "./record-transition.ts";

type Claim = {
  referrerId: string;
  refereeId: string;
  source: "link" | "code" | "lead";
  codeId: string | null;
  leadId?: string;
  /** Of the link that was opened, while the campaign ran. */
  campaignId?: string | null;
  openedAt: Date;
  now: Date;
  attributionWindowDays: number;
  /** Purchases from then on are what the claim is about, and make nobody an earlier customer. */
  ownPurchasesFrom?: Date;
};

/**
 * Records that somebody says they brought a customer: joined when it holds, refused with its reason when not, so that
 * both sides can read why. The same code claiming the same person again adds nothing.
 */
export async function claimReferral(
  transaction: Transaction,
  actor: Actor,
  claim: Claim,
): Promise<{ reason: RefusalReason | null }> {
  const { referrerId, refereeId, source, codeId, leadId, campaignId = null, now } = claim;
  // One at a time with every other claim and move: who was first, and whether a circle closes, is asked before writing.
  await lockKey(transaction, "attribution", "moves");
  const reason = await findReferralRefusal(transaction, claim);
  const told = await transaction.referral.findFirst({
    where: { referrerId, refereeId },
    select: { id: true },
  });
  if (reason && told) return { reason };
  const state = reason ? "refused" : "joined";
  const referralId = createId("referral");
  await transaction.referral.create({
    data: {
      id: referralId,
      referrerId,
      refereeId,
      codeId,
      leadId: leadId ?? null,
      source,
      campaignId,
      state,
      reason,
      createdAt: now,
    },
  });
  await recordTransition(transaction, actor, {
    referralId,
    fromState: null,
    toState: state,
    reason,
    occurredAt: now,
  });
  if (!reason) {
    const evidence = source === "lead" ? "lead" : "link";
    await transaction.attribution.create({
      data: { id: createId("attribution"), refereeId, referrerId, evidence, occurredAt: now },
    });
  }
  return { reason };
}
