import type { ComparisonOutput } from "@worth/contracts";
import type { Sql } from "@worth/db";
import { currentSnapshots } from "../concentration/held-statement.ts";

/** Ranking everybody sorts four times: a page view looks at so many, and says when it took a sample. */
const largestSample = 100_000;

/** Parts that the hash of an id falls into; a sample takes the first of them. */
const hashParts = 65_536;

type Ranks = { customerCount: number; correlation: number | null; topCount: number; bothCount: number };

/** Whether the best buyers also bring the most: ranks by own and by word-of-mouth value held against each other. */
export async function compareRanks(sql: Sql, generation: number): Promise<ComparisonOutput["ranks"]> {
  const snapshots = currentSnapshots("all");
  const [counted] = await sql<{ count: number }>(`SELECT count(*)::float8 AS count ${snapshots}`, [
    generation,
  ]);
  const count = counted?.count ?? 0;
  if (count === 0) return null;
  const isSample = count > largestSample;
  const parts = isSample ? Math.round((hashParts * largestSample) / count) : hashParts;
  const [ranks] = await sql<Ranks>(
    `WITH person AS (
       SELECT s."customerId" AS id, s."ownMinor" AS own, s."referralMinor" + s."influenceMinor" AS mouth ${snapshots}
         AND hashtext(s."customerId") & ${hashParts - 1} < $2::integer
     ), ranked AS (
       SELECT mouth, count(*) OVER () AS everybody,
         rank() OVER (ORDER BY own) + (count(*) OVER (PARTITION BY own) - 1) / 2.0 AS own_rank,
         rank() OVER (ORDER BY mouth) + (count(*) OVER (PARTITION BY mouth) - 1) / 2.0 AS mouth_rank,
         row_number() OVER (ORDER BY own DESC, id) AS own_place,
         row_number() OVER (ORDER BY mouth DESC, id) AS mouth_place
       FROM person
     )
     SELECT count(*)::float8 AS "customerCount", corr(own_rank::float8, mouth_rank::float8) AS correlation,
       count(*) FILTER (WHERE own_place <= ceil(everybody / 10.0))::float8 AS "topCount",
       count(*) FILTER (WHERE own_place <= ceil(everybody / 10.0) AND mouth_place <= ceil(everybody / 10.0)
         AND mouth > 0)::float8 AS "bothCount"
     FROM ranked`,
    [generation, parts],
  );
  return ranks ? { ...ranks, isSample } : null;
}
