import { asked, type Noticed, type Signal } from "./signal.ts";

/** Others who joined from the same address with the same browser: a household shares one address, seldom one browser. */
const fewestOthers = 2;

/** The friend joined from where the referrer did, or where several people joined within a day. */
export const deviceVelocity: Signal = (reader, referralIds) =>
  reader.$queryRaw<Noticed[]>`
    WITH ${asked(referralIds)}
    SELECT asked.id AS "referralId", "refereeId" AS "customerId",
      array_agg(DISTINCT theirs."customerId" ORDER BY theirs."customerId") AS "customerIds",
      count(DISTINCT theirs."customerId")::int AS count, 1 AS "outOf"
    FROM asked
    JOIN join_trace AS mine ON mine."customerId" = "refereeId"
    JOIN join_trace AS theirs ON theirs."addressHash" = mine."addressHash" AND theirs."agentHash" = mine."agentHash"
      AND theirs."customerId" <> "refereeId"
      AND (theirs."customerId" = "referrerId" OR theirs."occurredAt"
        BETWEEN mine."occurredAt" - interval '1 day' AND mine."occurredAt" + interval '1 day')
    GROUP BY asked.id, "refereeId", "referrerId"
    HAVING count(DISTINCT theirs."customerId") >= ${fewestOthers} OR bool_or(theirs."customerId" = "referrerId")`;
