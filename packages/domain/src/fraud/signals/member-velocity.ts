import { asked, type Noticed, type Signal } from "./signal.ts";

/** So many friends within a day of each other are not met at a dinner. */
const fewestFriends = 6;

/** The referrer's friends joined faster than people do. */
export const memberVelocity: Signal = (reader, referralIds) =>
  reader.$queryRaw<Noticed[]>`
    WITH ${asked(referralIds)}
    SELECT asked.id AS "referralId", asked."referrerId" AS "customerId", ARRAY[]::text[] AS "customerIds",
      count(*)::int AS count, 1 AS "outOf"
    FROM asked
    JOIN referral AS near ON near."referrerId" = asked."referrerId" AND near.source IN ('link', 'code')
      AND near."createdAt" BETWEEN asked."createdAt" - interval '1 day' AND asked."createdAt" + interval '1 day'
    WHERE asked.source IN ('link', 'code')
    GROUP BY asked.id, asked."referrerId" HAVING count(*) >= ${fewestFriends}`;
