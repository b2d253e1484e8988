import type { Sql } from "@worth/db";

/** An id that was merged, and the customer it stands for. */
type Alias = { id: string; personId: string };

/** The customer an id stands for; an id that was never merged stands for itself. */
export type Resolve = (customerId: string) => string;

/** Follows merges recorded until `asOf` from these ids to the customers they became. Nobody else is read. */
export async function resolvePeople(sql: Sql, customerIds: Iterable<string>, asOf: Date): Promise<Resolve> {
  const aliases = await sql<Alias>(
    `WITH RECURSIVE person AS (
       SELECT id, id AS "personId", ARRAY[id] AS path FROM unnest($1::text[]) AS id
       UNION ALL
       SELECT person.id, became."intoId", path || became."intoId"
       FROM person CROSS JOIN LATERAL (
         SELECT "intoId" FROM identity_merge
         WHERE "fromId" = person."personId" AND "recordedAt" <= $2
         ORDER BY "recordedAt" DESC, id DESC LIMIT 1) AS became
       WHERE became."intoId" <> ALL (path)
     )
     SELECT DISTINCT ON (id) id, "personId" FROM person WHERE id <> "personId"
     ORDER BY id, cardinality(path) DESC`,
    [[...new Set(customerIds)], asOf],
  );
  const people = new Map(aliases.map(({ id, personId }) => [id, personId]));
  return (customerId) => people.get(customerId) ?? customerId;
}

/** Everybody these customers were known as: their own ids, and those of people who became them. */
export type KnownAs = { ids: string[]; personOf: Resolve };

/** Every id whose facts are facts of these customers, as far as it was known at `asOf`. */
export async function findAliases(sql: Sql, customerIds: readonly string[], asOf: Date): Promise<KnownAs> {
  const found = await sql<{ id: string }>(
    `WITH RECURSIVE alias AS (
       SELECT unnest($1::text[]) AS id
       UNION
       SELECT "fromId" FROM alias JOIN identity_merge ON "intoId" = alias.id AND "recordedAt" <= $2
     )
     SELECT id FROM alias WHERE id <> ALL ($1::text[])`,
    [customerIds, asOf],
  );
  if (found.length === 0) return { ids: [...customerIds], personOf: (id) => id };
  const others = found.map(({ id }) => id);
  const personOf = await resolvePeople(sql, others, asOf);
  const wanted = new Set(customerIds);
  return { ids: [...customerIds, ...others.filter((id) => wanted.has(personOf(id)))], personOf };
}
