import type { Transaction } from "@worth/db";
import { floorMinor } from "@worth/scoring";
import { firstPurchasesOf } from "./first-purchases-of.ts";
import { loadMergedCustomers } from "../../value/merged-customers.ts";
import { currentPolicy } from "../../value/current-policy.ts";
import { blendMargins, loadMargins } from "../../value/margin-rate-of.ts";
import { toReportingCurrency } from "../../value/to-reporting-currency.ts";
import { netMinor } from "../../purchases/net-minor.ts";
import type { RewardHappening } from "../../rewards/reward-happening.ts";
import type { SimulatedWindow } from "./simulated-window.ts";

/** The referrals a purchase of the window qualified, as rules would have been asked about them. */
export async function readReferralEvents(
  transaction: Transaction,
  { from, until, reportingCurrency }: SimulatedWindow,
): Promise<RewardHappening[]> {
  const referrals = await transaction.referral.findMany({
    where: {
      state: { not: "refused" },
      qualifyingPurchase: { occurredAt: { gte: from, lt: until } },
    },
    include: { qualifyingPurchase: { include: { lines: true, refunds: true, disputes: true } } },
  });
  const refereeIds = referrals.map(({ refereeId }) => refereeId);
  const attributions = await transaction.attribution.findMany({
    where: { refereeId: { in: refereeIds } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    distinct: ["refereeId"],
    select: { refereeId: true, evidence: true },
  });
  const evidenceOf = new Map(attributions.map(({ refereeId, evidence }) => [refereeId, evidence]));
  const toReporting = await toReportingCurrency(transaction, reportingCurrency);
  const policy = await currentPolicy(transaction);
  const marginOf = await loadMargins(transaction, {});
  const firstAt = await readFirstPurchases(transaction, refereeIds, until);
  return referrals.flatMap(
    ({ id: referralId, referrerId, refereeId, campaignId, qualifyingPurchase: purchase }) => {
      const evidence = evidenceOf.get(refereeId);
      if (!purchase || !evidence) return [];
      const capturedMinor = toReporting(purchase.capturedMinor, purchase.currency, purchase.occurredAt);
      if (capturedMinor === null) return [];
      const paid = { lines: purchase.lines, occurredAt: purchase.occurredAt.getTime() };
      const happening: RewardHappening = {
        id: `${referralId}:${purchase.id}`,
        trigger: "referral_qualified",
        occurredAt: purchase.occurredAt,
        parties: { referrer: referrerId, friend: refereeId },
        referralId,
        campaignId,
        incrementality: policy.incrementality[evidence],
        purchase: {
          id: purchase.id,
          productIds: purchase.lines.map(({ productId }) => productId),
          isFirst: (firstAt.get(refereeId) ?? purchase.occurredAt) >= purchase.occurredAt,
          capturedMinor,
          marginMinor: floorMinor(blendMargins(paid, marginOf, policy.marginRate) * capturedMinor),
          kept: { capturedMinor: purchase.capturedMinor, netMinor: netMinor(purchase) },
        },
      };
      return [happening];
    },
  );
}

/** When each of these first paid for something, under whichever of their ids. */
async function readFirstPurchases(
  transaction: Transaction,
  customerIds: readonly string[],
  until: Date,
): Promise<Map<string, Date>> {
  const people = await loadMergedCustomers(transaction, until);
  return firstPurchasesOf(transaction, people, customerIds);
}
