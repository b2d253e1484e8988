import { asked, type Noticed, type Signal } from "./signal.ts";

/** We knew the friend at least a day before we knew the referrer, unless staff say who brought them. */
export const olderFriend: Signal = (reader, referralIds) =>
  reader.$queryRaw<Noticed[]>`
    WITH ${asked(referralIds)}, known AS (
      SELECT customer.id, least(customer."createdAt", min("occurredAt")) AS since
      FROM customer LEFT JOIN purchase ON purchase."customerId" = customer.id
      WHERE customer.id IN (SELECT "refereeId" FROM asked UNION SELECT "referrerId" FROM asked)
      GROUP BY customer.id
    )
    SELECT asked.id AS "referralId", "refereeId" AS "customerId", ARRAY["referrerId"] AS "customerIds",
      floor(extract(epoch FROM referrer.since - friend.since) / 86400)::int AS count, NULL::int AS "outOf"
    FROM asked
    JOIN known AS friend ON friend.id = "refereeId"
    JOIN known AS referrer ON referrer.id = "referrerId"
    WHERE source <> 'staff' AND friend.since < referrer.since - interval '1 day'`;
