import { asked, recent, type Noticed, type Signal } from "./signal.ts";

const fewestPurchases = 3;

/** At least half of what the referrer's friends of the last year bought first was taken back for the most part. */
export const refundPattern: Signal = (reader, referralIds) =>
  reader.$queryRaw<Noticed[]>`
    WITH ${asked(referralIds)}, ${recent}, first_purchase AS (
      SELECT recent."referrerId", "capturedMinor" > 0 AND 2 * (
          coalesce((SELECT sum("amountMinor") FROM refund WHERE "purchaseId" = purchase.id), 0)
          + coalesce((SELECT sum("amountMinor") FROM dispute WHERE "purchaseId" = purchase.id), 0)
        ) >= "capturedMinor" AS "isTakenBack"
      FROM recent JOIN purchase ON purchase.id = "qualifyingPurchaseId"
    ), pattern AS (
      SELECT "referrerId", count(*) FILTER (WHERE "isTakenBack")::int AS count, count(*)::int AS "outOf"
      FROM first_purchase GROUP BY "referrerId"
    )
    SELECT asked.id AS "referralId", "referrerId" AS "customerId", ARRAY[]::text[] AS "customerIds", count, "outOf"
    FROM asked JOIN pattern USING ("referrerId")
    WHERE "outOf" >= ${fewestPurchases} AND 2 * count >= "outOf"`;
