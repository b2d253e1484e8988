import type { Transaction } from "@worth/db";
import type { NetRange, ValueParts } from "@worth/scoring";
import type { Valuation } from "./refresh-values.ts";

type Values = { parts: ReadonlyMap<string, ValueParts>; ranges: ReadonlyMap<string, NetRange> };

/** Writes the parts of these customers in one statement; rows of a later moment stay. */
export async function saveValueSnapshots(
  transaction: Transaction,
  customerIds: readonly string[],
  { facts, currency, policyVersion, asOf }: Valuation,
  { parts, ranges }: Values,
): Promise<void> {
  const purchases = Map.groupBy(facts.purchases, ({ customerId }) => customerId);
  const rows = customerIds.map((customerId) => {
    const value = parts.get(customerId);
    const bought = purchases.get(customerId) ?? [];
    return {
      customerId,
      own: value?.headline.own ?? 0,
      referral: value?.headline.referral ?? 0,
      influence: value?.headline.influence ?? 0,
      innovation: value?.headline.innovation ?? 0,
      headline: value?.headline.totalMinor ?? 0,
      netOwn: value?.net.own ?? 0,
      netReferral: value?.net.referral ?? 0,
      netInfluence: value?.net.influence ?? 0,
      netInnovation: value?.net.innovation ?? 0,
      net: value?.net.totalMinor ?? 0,
      netLow: ranges.get(customerId)?.lowMinor ?? 0,
      netHigh: ranges.get(customerId)?.highMinor ?? 0,
      contribution: value?.contribution.totalMinor ?? 0,
      purchases: bought.length,
      last:
        bought.length > 0
          ? new Date(Math.max(...bought.map(({ occurredAt }) => occurredAt))).toISOString()
          : null,
    };
  });
  await transaction.$executeRaw`
    INSERT INTO value_snapshot (
      generation, "customerId", "policyVersion", currency, "asOf", "ownMinor", "referralMinor", "influenceMinor", "innovationMinor",
      "headlineMinor", "netOwnMinor", "netReferralMinor", "netInfluenceMinor", "netInnovationMinor", "netMinor",
      "netLowMinor", "netHighMinor", "contributionMinor", "purchaseCount", "lastPurchaseAt")
    SELECT current_generation(), row."customerId", ${policyVersion}, ${currency}, ${asOf}, own, referral, influence, innovation, headline,
      "netOwn", "netReferral", "netInfluence", "netInnovation", net, "netLow", "netHigh", contribution, purchases, last
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
      "customerId" text, own bigint, referral bigint, influence bigint, innovation bigint, headline bigint,
      "netOwn" bigint, "netReferral" bigint, "netInfluence" bigint, "netInnovation" bigint, net bigint,
      "netLow" bigint, "netHigh" bigint, contribution bigint, purchases integer, last timestamptz)
    ORDER BY row."customerId"
    ON CONFLICT (generation, "customerId") DO UPDATE SET
      "policyVersion" = EXCLUDED."policyVersion", currency = EXCLUDED.currency, "asOf" = EXCLUDED."asOf",
      "ownMinor" = EXCLUDED."ownMinor", "referralMinor" = EXCLUDED."referralMinor",
      "influenceMinor" = EXCLUDED."influenceMinor", "innovationMinor" = EXCLUDED."innovationMinor",
      "headlineMinor" = EXCLUDED."headlineMinor", "netOwnMinor" = EXCLUDED."netOwnMinor",
      "netReferralMinor" = EXCLUDED."netReferralMinor", "netInfluenceMinor" = EXCLUDED."netInfluenceMinor",
      "netInnovationMinor" = EXCLUDED."netInnovationMinor", "netMinor" = EXCLUDED."netMinor",
      "netLowMinor" = EXCLUDED."netLowMinor", "netHighMinor" = EXCLUDED."netHighMinor",
      "contributionMinor" = EXCLUDED."contributionMinor", "purchaseCount" = EXCLUDED."purchaseCount",
      "lastPurchaseAt" = EXCLUDED."lastPurchaseAt"
    WHERE value_snapshot."asOf" <= EXCLUDED."asOf"`;
}
