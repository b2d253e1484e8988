import { asked, beside, type Noticed, type Signal } from "./signal.ts";

/** Names of mailboxes many people have. */
const sharedNames = ["admin", "contact", "hello", "mailbox", "office", "sales", "support", "welcome"];

const fewestLetters = 5;

/**
 * The friend's address has the same name before the @ as the referrer's or another friend's, digits and dots aside:
 * "mary.jones1@" here and "maryjones@" there.
 */
export const sameMailbox: Signal = (reader, referralIds) =>
  reader.$queryRaw<Noticed[]>`
    WITH ${asked(referralIds)}, ${beside}, involved AS (
      SELECT "refereeId" AS id FROM beside UNION SELECT "otherId" FROM beside
    ), mailbox AS (
      SELECT "customerId", regexp_replace(split_part("normalizedValue", '@', 1), '[^[:alpha:]]', '', 'g') AS name
      FROM customer_identity JOIN involved ON involved.id = "customerId" WHERE kind = 'email'
    )
    SELECT beside.id AS "referralId", "refereeId" AS "customerId",
      array_agg(DISTINCT "otherId" ORDER BY "otherId") AS "customerIds",
      count(DISTINCT "otherId")::int AS count, NULL::int AS "outOf"
    FROM beside
    JOIN mailbox AS mine ON mine."customerId" = "refereeId"
    JOIN mailbox AS theirs ON theirs."customerId" = "otherId" AND theirs.name = mine.name
    WHERE length(mine.name) >= ${fewestLetters} AND mine.name <> ALL(${sharedNames}::text[])
    GROUP BY beside.id, "refereeId"`;
