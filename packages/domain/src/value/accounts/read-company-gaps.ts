import type { Sql } from "@worth/db";
import type { KnownAs } from "../buyers/resolve-people.ts";
import type { Person } from "./read-people.ts";

type Selection = { knownAs: KnownAs; people: ReadonlyMap<string, Person>; asOf: Date };

/** The median days between the days on which anybody of a company bought, by company; none before the second. */
export async function readCompanyGaps(
  sql: Sql,
  { knownAs, people, asOf }: Selection,
): Promise<Map<string, number>> {
  const employed = knownAs.ids.flatMap((id) => {
    const companyId = people.get(knownAs.personOf(id))?.companyId;
    return companyId ? [{ id, companyId }] : [];
  });
  const rows = await sql<{ companyId: string; gapDays: number }>(
    `WITH day AS (
       SELECT DISTINCT buyer."companyId", ("occurredAt" AT TIME ZONE 'UTC')::date AS day
       FROM unnest($1::text[], $2::text[]) AS buyer (id, "companyId")
         JOIN purchase ON purchase."customerId" = buyer.id
       WHERE "recordedAt" <= $3 AND "occurredAt" <= $3
     ), gap AS (
       SELECT "companyId", day - lag(day) OVER (PARTITION BY "companyId" ORDER BY day) AS days FROM day
     )
     SELECT "companyId", (array_agg(days ORDER BY days))[count(*) / 2 + 1] AS "gapDays"
     FROM gap WHERE days IS NOT NULL GROUP BY "companyId"`,
    [employed.map(({ id }) => id), employed.map(({ companyId }) => companyId), asOf],
  );
  return new Map(rows.map(({ companyId, gapDays }) => [companyId, gapDays]));
}
