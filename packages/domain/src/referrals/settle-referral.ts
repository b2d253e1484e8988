import type { Actor, ReferralState } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import { weighReferral } from "../fraud/weigh-referral.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { netMinor } from "../purchases/net-minor.ts";
import { followPurchase } from "../rewards/follow-purchase.ts";
import { recordRewardEvent } from "../rewards/record-reward-event.ts";
import { findQualifiedEvent } from "./find-qualified-event.ts";
import { recordTransition } from "./record-transition.ts";

const dayMs = 86_400_000;
/** Stripe's clock counts whole seconds and is not ours: a purchase this much before joining still came after it. */
const clockSlackMs = 60_000;

type Settlement = { purchaseId: string };

/**
 * Brings a referral and its rewards to what the purchase that qualifies it now says. Level-triggered like the payment
 * itself: the first purchase after joining puts the referral on hold, whichever is told first; refunds shrink its
 * rewards or stop it, and a refund that failed or a dispute that was won brings it back.
 */
export async function settleReferral(
  transaction: Transaction,
  { now }: { now: Date },
  actor: Actor,
  { purchaseId }: Settlement,
): Promise<void> {
  const purchase = await transaction.purchase.findUniqueOrThrow({
    where: { id: purchaseId },
    include: { refunds: true, disputes: true, lines: true },
  });
  const left = netMinor(purchase);
  const kept = { capturedMinor: purchase.capturedMinor, netMinor: left };
  const referral = await findReferralOf(transaction, purchase);
  if (!referral) {
    // What it earned before its referral was moved to somebody else still hangs on it.
    await followPurchase(transaction, actor, { purchaseId, kept, reason: causeOf(purchase), now });
    return;
  }
  const isSamePurchase = referral.qualifyingPurchaseId === purchaseId;
  const toState = nextState(referral.state, left);
  const reason = toState === "stopped" ? (sumOf(purchase.disputes) > 0 ? "disputed" : "refunded") : null;
  const happening =
    referral.state === "rewarded" ? null : await findQualifiedEvent(transaction, referral, purchase);
  if (happening) await recordRewardEvent(transaction, { now }, actor, happening);
  await followPurchase(transaction, actor, { purchaseId, kept, reason: causeOf(purchase), now });
  if (toState === "on_hold") await weighReferral(transaction, { referralId: referral.id, now });
  const isSameState = toState === referral.state && reason === referral.reason;
  if (isSameState && isSamePurchase) return;
  await transaction.referral.update({
    where: { id: referral.id },
    data: {
      state: toState,
      reason,
      holdUntil: isSamePurchase
        ? referral.holdUntil
        : await holdEnd(transaction, referral.id, purchase.occurredAt),
      qualifyingPurchaseId: purchaseId,
    },
  });
  if (isSameState) return;
  await recordTransition(transaction, actor, {
    referralId: referral.id,
    fromState: referral.state,
    toState,
    reason,
    occurredAt: now,
  });
}

type Movement = { amountMinor: number; occurredAt: Date };

/** What a purchase was last moved by: a code for the history of its rewards. */
function causeOf({ refunds, disputes }: { refunds: Movement[]; disputes: Movement[] }): string {
  const newestOf = (rows: Movement[]): number =>
    Math.max(0, ...rows.map(({ occurredAt }) => occurredAt.getTime()));
  const [refunded, disputed] = [newestOf(refunds), newestOf(disputes)];
  if (refunded === 0 && disputed === 0) return "purchase";
  return disputed >= refunded ? "disputed" : "refunded";
}

const sumOf = (rows: readonly { amountMinor: number }[]): number =>
  rows.reduce((total, row) => total + row.amountMinor, 0);

/** A reward that was granted is not taken away by a state; its amount follows the purchase. */
function nextState(state: ReferralState, leftMinor: number): ReferralState {
  if (state === "rewarded") return "rewarded";
  return leftMinor > 0 ? "on_hold" : "stopped";
}

type Paid = { id: string; customerId: string; sourceKey: string; occurredAt: Date };

/**
 * The buyer's referral, when this purchase qualifies it: it already does, or it is the earliest since joining that was
 * told of. A referral that was refused, or stopped by staff, is nobody's any more; one that was rewarded keeps its
 * purchase.
 */
async function findReferralOf(transaction: Transaction, purchase: Paid) {
  const refereeId = (await resolveCustomer(transaction, purchase.customerId)) ?? purchase.customerId;
  const [row] = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM referral WHERE "refereeId" = ${refereeId} AND state <> 'refused' FOR UPDATE`;
  if (!row) return undefined;
  const { qualifyingPurchase, ...referral } = await transaction.referral.findUniqueOrThrow({
    where: { id: row.id },
    include: { qualifyingPurchase: true },
  });
  if (qualifyingPurchase?.id === purchase.id) return referral;
  const isSinceJoining = referral.createdAt.getTime() - clockSlackMs <= purchase.occurredAt.getTime();
  if (!isSinceJoining || referral.state === "rewarded") return undefined;
  return !qualifyingPurchase || isEarlier(purchase, qualifyingPurchase) ? referral : undefined;
}

/** Purchases of one second are told apart by their key, so that any order of events leads to the same one. */
function isEarlier(one: Paid, other: Paid): boolean {
  const apartMs = one.occurredAt.getTime() - other.occurredAt.getTime();
  return apartMs < 0 || (apartMs === 0 && one.sourceKey < other.sourceKey);
}

/** When the last of a referral's holds ends; a purchase that can still be returned holds it in any case. */
async function holdEnd(transaction: Transaction, referralId: string, paidAt: Date): Promise<Date> {
  const { refundWindowDays } = await getProgrammeRow(transaction);
  const returnable = new Date(paidAt.getTime() + refundWindowDays * dayMs);
  const rewards = await transaction.reward.findMany({
    where: { referralId, promised: { gt: 0 } },
    select: { holdUntil: true },
  });
  return rewards.reduce((last, { holdUntil }) => (holdUntil > last ? holdUntil : last), returnable);
}
