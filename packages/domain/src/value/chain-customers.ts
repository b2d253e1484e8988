import type { Reader } from "@worth/db";

/** The most steps a referral chain is followed; the policy's depth never exceeds it. */
const longestChain = 20;

/** Everybody below these customers in the referral tree as of a moment, themselves included. */
export async function findDescendants(
  reader: Reader,
  customerIds: readonly string[],
  asOf: Date,
): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE tree AS (
      SELECT unnest(${[...customerIds]}::text[]) AS id, 0 AS depth
      UNION
      SELECT child."refereeId", tree.depth + 1
      FROM tree JOIN attribution AS child ON child."referrerId" = tree.id
      WHERE tree.depth < ${longestChain} AND child."recordedAt" <= ${asOf}
        AND NOT EXISTS (
          SELECT 1 FROM attribution AS later
          WHERE later."refereeId" = child."refereeId" AND later."recordedAt" <= ${asOf}
            AND (later."recordedAt", later.id) > (child."recordedAt", child.id))
    )
    SELECT DISTINCT id FROM tree`;
  return rows.map(({ id }) => id);
}

/** Everybody these customers were ever attributed to, up the chain, themselves included. */
export async function findAncestors(reader: Reader, customerIds: readonly string[]): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT unnest(${[...customerIds]}::text[]) AS id, 0 AS depth
      UNION
      SELECT parent."referrerId", chain.depth + 1
      FROM chain JOIN attribution AS parent ON parent."refereeId" = chain.id
      WHERE chain.depth < ${longestChain} AND parent."referrerId" IS NOT NULL
    )
    SELECT DISTINCT id FROM chain`;
  return rows.map(({ id }) => id);
}
