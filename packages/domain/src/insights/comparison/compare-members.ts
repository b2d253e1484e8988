import type { RecommendingOutput } from "@worth/contracts";
import type { Sql } from "@worth/db";
import { proportionInterval } from "@worth/scoring";
import { mergedPeople } from "../merged-people.ts";

type Crowd = { isMember: boolean; customerCount: number; recommendingCount: number };

/**
 * How many members and how many others recommend: brought somebody along, named somebody as a lead, or said something
 * about it to others that was not against it.
 */
export async function compareMembers(
  sql: Sql,
): Promise<{ members: RecommendingOutput; others: RecommendingOutput }> {
  const crowds = await sql<Crowd>(
    `WITH RECURSIVE ${mergedPeople}, recommending AS (
       SELECT DISTINCT coalesce(m.into_id, said."customerId") AS id
       FROM (
         SELECT "referrerId" AS "customerId" FROM referral WHERE state <> 'refused'
         UNION ALL SELECT "referrerId" FROM lead
         UNION ALL SELECT "customerId" FROM act
           WHERE kind IN ('review', 'mention', 'answer', 'reference_call') AND sentiment IS DISTINCT FROM 'detractor'
       ) said LEFT JOIN merged m ON m.id = said."customerId"
     ), joined AS (
       SELECT DISTINCT coalesce(m.into_id, member."customerId") AS id
       FROM member LEFT JOIN merged m ON m.id = member."customerId"
     )
     SELECT joined.id IS NOT NULL AS "isMember", count(*)::float8 AS "customerCount",
       count(recommending.id)::float8 AS "recommendingCount"
     FROM customer
     LEFT JOIN joined ON joined.id = customer.id
     LEFT JOIN recommending ON recommending.id = customer.id
     WHERE customer."mergedIntoId" IS NULL
     GROUP BY 1`,
  );
  const crowdOf = (isMember: boolean): RecommendingOutput => {
    const crowd = crowds.find((row) => row.isMember === isMember);
    if (!crowd) return null;
    const { customerCount, recommendingCount } = crowd;
    return { customerCount, recommendingCount, ...proportionInterval(recommendingCount, customerCount) };
  };
  return { members: crowdOf(true), others: crowdOf(false) };
}
