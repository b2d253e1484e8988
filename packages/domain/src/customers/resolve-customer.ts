import type { Reader } from "@worth/db";

/** Who a customer is today, however often they turned out to be somebody else; null for an id nobody has. */
export async function resolveCustomer(reader: Reader, customerId: string): Promise<string | null> {
  const [row] = await reader.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE known AS (
      SELECT id, "mergedIntoId" FROM customer WHERE id = ${customerId}
      UNION
      SELECT next.id, next."mergedIntoId" FROM known JOIN customer AS next ON next.id = known."mergedIntoId"
    )
    SELECT id FROM known WHERE "mergedIntoId" IS NULL`;
  return row?.id ?? null;
}

/** Every id that stands for a customer: their own, and those of everybody who turned out to be them. */
export async function listAliases(reader: Reader, customerId: string): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE alias AS (
      SELECT ${customerId}::text AS id
      UNION
      SELECT merge."fromId" FROM alias JOIN identity_merge AS merge ON merge."intoId" = alias.id
    )
    SELECT id FROM alias`;
  return rows.map(({ id }) => id);
}
