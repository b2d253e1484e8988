import { sqlOf, type Reader } from "@worth/db";

export type Credit = { rootId: string; customerId: string; part: "originator" | "refiner" };

/**
 * Who is credited for ideas when they ship, each once and as who they are today: the authors of an idea and of everything
 * merged into it are its originators; whose help staff accepted, refining or testing, are its refiners, unless they are
 * originators. Staff get no credit.
 */
export function findCredits(reader: Reader, rootIds: readonly string[]): Promise<Credit[]> {
  return sqlOf(reader)<Credit>(
    `WITH RECURSIVE known AS (
       SELECT "rootId", "customerId" AS id, 'originator' AS part FROM idea
       WHERE "rootId" = ANY ($1::text[]) AND state = 'published'
       UNION
       SELECT idea."rootId", helped."customerId", 'refiner' FROM idea
       JOIN idea_contribution AS helped ON helped."ideaId" = idea.id WHERE idea."rootId" = ANY ($1::text[])
       UNION
       SELECT known."rootId", former."mergedIntoId", known.part FROM known
       JOIN customer AS former ON former.id = known.id WHERE former."mergedIntoId" IS NOT NULL)
     SELECT DISTINCT ON (known."rootId", known.id) known."rootId", known.id AS "customerId", known.part
     FROM known JOIN customer ON customer.id = known.id AND customer."mergedIntoId" IS NULL
     ORDER BY known."rootId", known.id, known.part`,
    [[...rootIds]],
  );
}

/** The ideas somebody would be credited for: theirs, those theirs became part of, and those they helped along. */
export async function listCreditedRoots(reader: Reader, aliases: readonly string[]): Promise<string[]> {
  const rows = await sqlOf(reader)<{ rootId: string }>(
    `SELECT "rootId" FROM idea WHERE "customerId" = ANY ($1::text[]) AND state = 'published'
     UNION
     SELECT idea."rootId" FROM idea_contribution AS helped JOIN idea ON idea.id = helped."ideaId"
     WHERE helped."customerId" = ANY ($1::text[])`,
    [[...aliases]],
  );
  return rows.map(({ rootId }) => rootId);
}
