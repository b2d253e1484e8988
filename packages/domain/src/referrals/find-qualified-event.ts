import type { Transaction } from "@worth/db";
import { floorMinor } from "@worth/scoring";
import { listAliases } from "../customers/resolve-customer.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { netMinor } from "../purchases/net-minor.ts";
import type { RewardHappening } from "../rewards/reward-happening.ts";
import { currentPolicy } from "../value/current-policy.ts";
import { marginRateOf } from "../value/margin-rate-of.ts";
import { toReportingCurrency } from "../value/to-reporting-currency.ts";

type QualifiedReferral = { id: string; referrerId: string; refereeId: string; campaignId: string | null };

type QualifyingPurchase = {
  id: string;
  customerId: string;
  currency: string;
  capturedMinor: number;
  occurredAt: Date;
  lines: readonly { productId: string; amountMinor: number }[];
  refunds: readonly { amountMinor: number }[];
  disputes: readonly { amountMinor: number }[];
};

/** A referral is decided once for each purchase that came to qualify it. */
export const qualifiedEventId = (referralId: string, purchaseId: string): string =>
  `${referralId}:${purchaseId}`;

/**
 * A referral that a purchase qualifies, as rules ask about it. Null while nobody's attribution stands or no exchange
 * rate says what the purchase is worth: it is decided when the purchase is next looked at.
 */
export async function findQualifiedEvent(
  transaction: Transaction,
  { id: referralId, referrerId, refereeId, campaignId }: QualifiedReferral,
  purchase: QualifyingPurchase,
): Promise<RewardHappening | null> {
  const { reportingCurrency } = await getProgrammeRow(transaction);
  const attribution = await transaction.attribution.findFirst({
    where: { refereeId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  });
  const toReporting = await toReportingCurrency(transaction, reportingCurrency);
  const capturedMinor = toReporting(purchase.capturedMinor, purchase.currency, purchase.occurredAt);
  if (capturedMinor === null || !attribution) return null;
  const policy = await currentPolicy(transaction);
  const marginRate = await marginRateOf(transaction, purchase, policy.marginRate);
  const earlier = await transaction.purchase.findFirst({
    where: {
      customerId: { in: await listAliases(transaction, refereeId) },
      capturedMinor: { gt: 0 },
      occurredAt: { lt: purchase.occurredAt },
    },
    select: { id: true },
  });
  return {
    id: qualifiedEventId(referralId, purchase.id),
    trigger: "referral_qualified",
    occurredAt: purchase.occurredAt,
    parties: { referrer: referrerId, friend: refereeId },
    referralId,
    campaignId,
    incrementality: policy.incrementality[attribution.evidence],
    purchase: {
      id: purchase.id,
      productIds: purchase.lines.map(({ productId }) => productId),
      isFirst: earlier === null,
      capturedMinor,
      // Rounded down, so that a reward is never more than its share of the margin.
      marginMinor: floorMinor(marginRate * capturedMinor),
      kept: { capturedMinor: purchase.capturedMinor, netMinor: netMinor(purchase) },
    },
  };
}
