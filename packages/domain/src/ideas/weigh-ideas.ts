import type { Database } from "@worth/db";

/**
 * Brings the value behind every idea up to what its supporters are worth by now. Values move with every purchase, and
 * an idea can have very many supporters, so this comes by the clock and in one statement; a vote counts at once.
 */
export async function weighIdeas({ database }: { database: Database }): Promise<{ movedCount: number }> {
  const movedCount = await database.$executeRaw`
    UPDATE idea SET "supportHeadlineMinor" = worth.headline, "supportNetMinor" = worth.net
    FROM (
      SELECT voter."rootId", coalesce(sum(value."headlineMinor"), 0) AS headline,
        coalesce(sum(value."netMinor"), 0) AS net
      FROM (SELECT DISTINCT part."rootId", vote."customerId"
        FROM idea_vote AS vote JOIN idea AS part ON part.id = vote."ideaId") AS voter
      LEFT JOIN value_snapshot AS value
        ON value."customerId" = voter."customerId" AND value.generation = current_generation()
      GROUP BY voter."rootId") AS worth
    WHERE idea.id = worth."rootId"
      AND (idea."supportHeadlineMinor", idea."supportNetMinor") IS DISTINCT FROM (worth.headline, worth.net)`;
  return { movedCount };
}
