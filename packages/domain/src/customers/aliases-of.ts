import { Prisma } from "@worth/db";

/** Who, in SQL, the customer a column names is today: what `resolveCustomer` reads, for lists. */
export const rootOf = (column: string): Prisma.Sql =>
  Prisma.raw(`(WITH RECURSIVE known AS (
    SELECT id, "mergedIntoId" FROM customer WHERE id = ${column}
    UNION
    SELECT next.id, next."mergedIntoId" FROM known JOIN customer AS next ON next.id = known."mergedIntoId"
  ) SELECT id FROM known WHERE "mergedIntoId" IS NULL)`);

/** An array, in SQL, of every id that stands for the customer a column names: what `listAliases` reads, for lists. */
export const aliasesOf = (column: string): Prisma.Sql =>
  Prisma.raw(`ARRAY(WITH RECURSIVE alias AS (
    SELECT ${column} AS id
    UNION
    SELECT merge."fromId" FROM alias JOIN identity_merge AS merge ON merge."intoId" = alias.id
  ) SELECT id FROM alias)`);
