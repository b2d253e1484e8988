import type { IdeaSupporterOutput, StaffIdeaOutput } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import { readStaffNames } from "../staff/read-staff-names.ts";

const mostShown = 100;

/**
 * The votes for an idea and its parts; and of those who say what it would be worth to them, that once: of ideas that
 * became one, what stands with their newest vote.
 */
const votes = `WITH vote AS (
    SELECT vote.* FROM idea JOIN idea_vote AS vote ON vote."ideaId" = idea.id WHERE idea."rootId" = $1),
  said AS (
    SELECT DISTINCT ON ("customerId") "customerId", "worthMinor", "worthCurrency" FROM vote
    WHERE "worthMinor" IS NOT NULL ORDER BY "customerId", "createdAt" DESC, "ideaId")`;

type Row = {
  id: string;
  displayName: string;
  at: Date;
  staffId: string | null;
  worthMinor: number | null;
  worthCurrency: string | null;
  headlineMinor: number;
};

/** Who is behind an idea and its parts, every person once, the most valuable first; and what it is worth to them. */
export async function listSupporters(
  reader: Reader,
  rootId: string,
): Promise<Pick<StaffIdeaOutput, "supporters" | "worth">> {
  const sql = sqlOf(reader);
  const rows = await sql<Row>(
    `${votes}
     SELECT customer.id, customer."displayName", voted.at, voted."staffId", said."worthMinor"::float8 AS "worthMinor",
       said."worthCurrency", coalesce(value."headlineMinor", 0)::float8 AS "headlineMinor"
     FROM (SELECT vote."customerId", min(vote."createdAt") AS at,
         (array_agg(vote."staffId" ORDER BY vote."createdAt"))[1] AS "staffId"
       FROM vote GROUP BY 1) AS voted
     JOIN customer ON customer.id = voted."customerId"
     LEFT JOIN said ON said."customerId" = voted."customerId"
     LEFT JOIN value_snapshot AS value
       ON value."customerId" = customer.id AND value.generation = current_generation()
     ORDER BY "headlineMinor" DESC, voted.at, customer.id LIMIT ${mostShown}`,
    [rootId],
  );
  const worth = await sql<StaffIdeaOutput["worth"][number]>(
    `${votes}
     SELECT "worthCurrency" AS currency, sum("worthMinor")::float8 AS "totalMinor", count(*)::int AS count
     FROM said GROUP BY 1 ORDER BY 1`,
    [rootId],
  );
  const nameOf = await readStaffNames(
    reader,
    rows.map(({ staffId }) => staffId),
  );
  return {
    supporters: rows.map(({ id, displayName, at, staffId, ...row }): IdeaSupporterOutput => ({
      customer: { id, displayName },
      at: at.toISOString(),
      staffName: staffId === null ? null : nameOf(staffId),
      worthMinor: row.worthMinor,
      worthCurrency: row.worthCurrency,
      headlineMinor: row.headlineMinor,
    })),
    worth,
  };
}
