import { Prisma } from "@worth/db";

/** An array, in SQL, of every id that stands for the customer a column names: what `listAliases` reads, for lists. */
export const aliasesOf = (column: string): Prisma.Sql =>
  Prisma.raw(`ARRAY(WITH RECURSIVE alias AS (
    SELECT ${column} AS id
    UNION
    SELECT merge."fromId" FROM alias JOIN identity_merge AS merge ON merge."intoId" = alias.id
  ) SELECT id FROM alias)`);
