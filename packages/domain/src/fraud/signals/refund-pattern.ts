import { asked, type Noticed, type Signal } from "./signal.ts";

const fewestPurchases = 3;

/** At least half of what the referrer's friends bought first was taken back for the most part. */
export const refundPattern: Signal = (reader, referralIds) =>
  reader.$queryRaw<Noticed[]>`
    WITH ${asked(referralIds)}, first_purchase AS (
      SELECT referral."referrerId", "capturedMinor" > 0 AND 2 * (
          coalesce((SELECT sum("amountMinor") FROM refund WHERE "purchaseId" = purchase.id), 0)
          + coalesce((SELECT sum("amountMinor") FROM dispute WHERE "purchaseId" = purchase.id), 0)
        ) >= "capturedMinor" AS "isTakenBack"
      FROM referral JOIN purchase ON purchase.id = "qualifyingPurchaseId"
      WHERE referral."referrerId" IN (SELECT "referrerId" FROM asked)
    ), pattern AS (
      SELECT "referrerId", count(*) FILTER (WHERE "isTakenBack")::int AS count, count(*)::int AS "outOf"
      FROM first_purchase GROUP BY "referrerId"
    )
    SELECT asked.id AS "referralId", "referrerId" AS "customerId", ARRAY[]::text[] AS "customerIds", count, "outOf"
    FROM asked JOIN pattern USING ("referrerId")
    WHERE "outOf" >= ${fewestPurchases} AND 2 * count >= "outOf"`;
