import { asked, type Noticed, type Signal } from "./signal.ts";

/** Longer circles close by chance. */
const mostSteps = 5;

/** The friend, or somebody they recommended us to, recommended us to the referrer; claims we refused count too. */
export const circle: Signal = (reader, referralIds) =>
  reader.$queryRaw<Noticed[]>`
    WITH RECURSIVE ${asked(referralIds)}, reached AS (
      SELECT id, "refereeId", "referrerId", "refereeId" AS "personId", 0 AS steps FROM asked
      UNION
      SELECT reached.id, reached."refereeId", reached."referrerId", next."refereeId", steps + 1
      FROM reached JOIN referral AS next ON next."referrerId" = "personId" AND next."refereeId" <> "personId"
      WHERE steps < ${mostSteps} AND "personId" <> reached."referrerId"
    )
    SELECT id AS "referralId", "refereeId" AS "customerId", ARRAY["referrerId"] AS "customerIds",
      min(steps) + 1 AS count, NULL::int AS "outOf"
    FROM reached WHERE "personId" = "referrerId"
    GROUP BY id, "refereeId", "referrerId"`;
