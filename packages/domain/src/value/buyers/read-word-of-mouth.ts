import type { Sql } from "@worth/db";
import type { ReferralFact, ShippedIdeaFact, TouchFact } from "@worth/scoring";
import { epochMs } from "../epoch-ms.ts";

/** The most steps a referral chain is followed; the policy's depth never exceeds it. */
const longestChain = 20;

/**
 * Who brought these people, and who brought those, as recorded until `asOf`: every attribution along the chains,
 * which go on at whoever somebody in them became.
 */
export function readChains(sql: Sql, ids: readonly string[], asOf: Date): Promise<ReferralFact[]> {
  return sql<ReferralFact>(
    `WITH RECURSIVE chain (id, depth) AS (
       SELECT unnest($1::text[]), 0
       UNION
       SELECT met.id, depth + met.up FROM chain CROSS JOIN LATERAL (
         SELECT "referrerId" AS id, 1 AS up FROM attribution
         WHERE "refereeId" = chain.id AND "referrerId" IS NOT NULL AND "recordedAt" <= $2
         UNION ALL SELECT "intoId", 0 FROM identity_merge WHERE "fromId" = chain.id AND "recordedAt" <= $2
         UNION ALL SELECT "fromId", 0 FROM identity_merge WHERE "intoId" = chain.id AND "recordedAt" <= $2
       ) AS met WHERE depth + met.up <= ${longestChain}
     )
     SELECT id, "refereeId", "referrerId", evidence::text, ${epochMs('"occurredAt"')} AS "occurredAt",
       ${epochMs('"recordedAt"')} AS "recordedAt"
     FROM attribution WHERE "refereeId" IN (SELECT id FROM chain) AND "recordedAt" <= $2`,
    [ids, asOf],
  );
}

const touchColumns = `touch.id, "actId", "ownerId", "customerId", kind::text,
  ${epochMs('"occurredAt"')} AS "occurredAt", ${epochMs('"recordedAt"')} AS "recordedAt"`;

/** The acts these people were exposed to. */
export function readTouches(sql: Sql, ids: readonly string[], asOf: Date): Promise<TouchFact[]> {
  return sql<TouchFact>(
    `SELECT ${touchColumns} FROM touch WHERE "customerId" = ANY ($1::text[]) AND "recordedAt" <= $2`,
    [ids, asOf],
  );
}

/** An id, and the time in which what it was exposed to matters. */
export type Exposed = { id: string; from: Date; until: Date };

/** The acts people were exposed to, each in their time. */
export function readTouchesWithin(sql: Sql, exposed: readonly Exposed[], asOf: Date): Promise<TouchFact[]> {
  return sql<TouchFact>(
    `SELECT ${touchColumns} FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) AS exposed (person, "from", until)
     JOIN touch ON "customerId" = person AND "occurredAt" BETWEEN "from" AND until WHERE "recordedAt" <= $4`,
    [exposed.map(({ id }) => id), ...boundsOf(exposed), asOf],
  );
}

/** From when and until when, as two arrays of a statement. */
export const boundsOf = (windows: readonly { from: Date; until: Date }[]): [string[], string[]] => [
  windows.map(({ from }) => from.toISOString()),
  windows.map(({ until }) => until.toISOString()),
];

/** The shipped ideas that concern one of these products, or all products, with who is credited. */
export async function readIdeas(
  sql: Sql,
  productIds: readonly string[],
  asOf: Date,
): Promise<ShippedIdeaFact[]> {
  const credited = (part: "originator" | "refiner") =>
    `ARRAY(SELECT "customerId" FROM act_credit
       WHERE "actId" = idea."actId" AND part = '${part}' AND "recordedAt" <= $2 ORDER BY id)`;
  return sql<ShippedIdeaFact>(
    `SELECT idea."actId" AS id, "basisPoints" / 10000.0::float8 AS fraction,
       ${epochMs('"occurredAt"')} AS "shippedAt", ${epochMs('"recordedAt"')} AS "recordedAt",
       products.ids AS "productIds", ${credited("originator")} AS "originatorIds",
       ${credited("refiner")} AS "refinerIds"
     FROM shipped_idea AS idea CROSS JOIN LATERAL (
       SELECT ARRAY(SELECT "productId" FROM shipped_idea_product WHERE "actId" = idea."actId") AS ids) AS products
     WHERE "recordedAt" <= $2 AND (cardinality(products.ids) = 0 OR products.ids && $1::text[])`,
    [productIds, asOf],
  );
}
