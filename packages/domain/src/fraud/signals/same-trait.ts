import type { Noticed, Signal } from "./signal.ts";
import { asked, beside } from "./signal.ts";

/** The friend pays with, or has things sent to, what the referrer or another of their friends uses. */
export const sameTrait =
  (kind: "payment_fingerprint" | "shipping_address"): Signal =>
  (reader, referralIds) =>
    reader.$queryRaw<Noticed[]>`
      WITH ${asked(referralIds)}, ${beside}
      SELECT beside.id AS "referralId", "refereeId" AS "customerId",
        array_agg(DISTINCT "otherId" ORDER BY "otherId") AS "customerIds",
        count(DISTINCT "otherId")::int AS count, NULL::int AS "outOf"
      FROM beside
      JOIN customer_trait AS mine ON mine."customerId" = "refereeId" AND mine.kind = ${kind}::trait_kind
      JOIN customer_trait AS theirs
        ON theirs."customerId" = "otherId" AND theirs.kind = mine.kind AND theirs.hash = mine.hash
      GROUP BY beside.id, "refereeId"`;
