import { referralReward } from "@worth/scoring";
import type { Actor, ReferralState } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { netMinor } from "../purchases/net-minor.ts";
import { setReward } from "../rewards/set-reward.ts";
import { marginRateOf } from "../value/margin-rate-of.ts";
import { currentPolicy } from "../value/current-policy.ts";
import { toReportingCurrency } from "../value/to-reporting-currency.ts";
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
  const referral = await findReferralOf(transaction, purchase);
  if (!referral) return;
  const programme = await getProgrammeRow(transaction);
  const left = netMinor(purchase);
  const earned = await earnedBy(transaction, purchase, left, programme, referral.refereeId);
  const isSamePurchase = referral.qualifyingPurchaseId === purchaseId;
  const holdUntil = new Date(purchase.occurredAt.getTime() + programme.refundWindowDays * dayMs);
  const toState = nextState(referral.state, left);
  const reason = toState === "stopped" ? (sumOf(purchase.disputes) > 0 ? "disputed" : "refunded") : null;
  for (const side of ["referrer", "friend"] as const) {
    const customerId = side === "referrer" ? referral.referrerId : referral.refereeId;
    const amountMinor = side === "referrer" ? earned.referrerMinor : earned.friendMinor;
    await setReward(transaction, actor, {
      referralId: referral.id,
      side,
      customerId,
      amountMinor,
      currency: programme.reportingCurrency,
      reason: reason ?? "purchase",
      now,
    });
  }
  const isSameState = toState === referral.state && reason === referral.reason;
  if (isSameState && isSamePurchase) return;
  await transaction.referral.update({
    where: { id: referral.id },
    data: {
      state: toState,
      reason,
      holdUntil: isSamePurchase ? referral.holdUntil : holdUntil,
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

type QualifyingPurchase = {
  capturedMinor: number;
  currency: string;
  occurredAt: Date;
  lines: readonly { productId: string; amountMinor: number }[];
};

type Promised = { reportingCurrency: string; referrerRewardMinor: number; friendRewardMinor: number };

async function earnedBy(
  transaction: Transaction,
  purchase: QualifyingPurchase,
  leftMinor: number,
  programme: Promised,
  refereeId: string,
) {
  const policy = await currentPolicy(transaction);
  const attribution = await transaction.attribution.findFirst({
    where: { refereeId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  });
  const toReporting = await toReportingCurrency(transaction, programme.reportingCurrency);
  const capturedMinor = toReporting(purchase.capturedMinor, purchase.currency, purchase.occurredAt);
  const net = toReporting(leftMinor, purchase.currency, purchase.occurredAt);
  if (capturedMinor === null || net === null || !attribution) return { referrerMinor: 0, friendMinor: 0 };
  return referralReward({
    capturedMinor,
    netMinor: net,
    marginRate: await marginRateOf(transaction, purchase, policy.marginRate),
    incrementality: policy.incrementality[attribution.evidence],
    promised: { referrerMinor: programme.referrerRewardMinor, friendMinor: programme.friendRewardMinor },
  });
}
