import { policySample } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";

/** More purchases than this take longer to read and split than somebody waits for a page. */
const mostPurchases = 50_000;

export type PreviewSample = { customerIds: string[]; leftOutCount: number };

/**
 * Chooses by the last computed values, the first of both lists first. Whoever has too many purchases behind their value
 * is left out, and counted.
 */
export async function chooseSample(reader: Reader): Promise<PreviewSample> {
  const rows = await sqlOf(reader)<{ customerId: string; purchaseCount: number }>(
    `WITH chosen AS (
       SELECT "customerId", min(place) AS place FROM (
         (SELECT "customerId", row_number() OVER (ORDER BY "referralMinor" + "influenceMinor" DESC, "customerId") AS place
          FROM value_snapshot
          WHERE generation = current_generation() AND "referralMinor" + "influenceMinor" > 0
          ORDER BY place LIMIT $1::int)
         UNION ALL
         (SELECT "customerId", row_number() OVER (ORDER BY "ownMinor" DESC, "customerId")
          FROM value_snapshot WHERE generation = current_generation() AND "ownMinor" > 0
          ORDER BY "ownMinor" DESC, "customerId" LIMIT $2::int)) AS listed
       GROUP BY "customerId"
     )
     SELECT chosen."customerId", coalesce(sum(buyer."purchaseCount"), 0)::int AS "purchaseCount"
     FROM chosen
     LEFT JOIN value_share AS share
       ON share.generation = current_generation() AND share."customerId" = chosen."customerId"
     LEFT JOIN value_snapshot AS buyer
       ON buyer.generation = current_generation() AND buyer."customerId" = share."buyerId"
     GROUP BY chosen."customerId", chosen.place
     ORDER BY chosen.place, chosen."customerId"`,
    [policySample.byWordOfMouth, policySample.byOwn],
  );
  const customerIds: string[] = [];
  let purchases = 0;
  for (const { customerId, purchaseCount } of rows) {
    if (purchases + purchaseCount > mostPurchases) continue;
    purchases += purchaseCount;
    customerIds.push(customerId);
  }
  return { customerIds, leftOutCount: rows.length - customerIds.length };
}
