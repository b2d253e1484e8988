import type { ImpactOutput } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";

/** What a member said of tests and before launches, and what became of it. */
export async function readUsedFeedback(
  reader: Reader,
  own: readonly string[],
): Promise<ImpactOutput["feedback"]> {
  const [row] = await sqlOf(reader)<ImpactOutput["feedback"]>(
    `WITH given AS (SELECT id FROM feedback WHERE "customerId" = ANY ($1::text[]) AND "sentAt" IS NOT NULL),
     item AS (SELECT made.kind, made."fixedAt" FROM given JOIN feedback_item AS made ON made."feedbackId" = given.id)
     SELECT (SELECT count(*)::int FROM given) AS "givenCount",
       (SELECT count(*)::int FROM item WHERE kind = 'idea') AS "ideaCount",
       (SELECT count(*)::int FROM item WHERE kind = 'bug') AS "bugCount",
       (SELECT count(*)::int FROM item WHERE kind = 'bug' AND "fixedAt" IS NOT NULL) AS "fixedCount",
       (SELECT count(*)::int FROM consultation_answer AS said
         JOIN consultation ON consultation.id = said."consultationId"
         WHERE said."customerId" = ANY ($1::text[]) AND consultation."outcomeAt" IS NOT NULL) AS "heardCount"`,
    [[...own]],
  );
  return row ?? { givenCount: 0, ideaCount: 0, bugCount: 0, fixedCount: 0, heardCount: 0 };
}
