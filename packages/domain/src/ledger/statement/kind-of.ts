import type { LedgerKind } from "@worth/contracts";
import { Prisma } from "@worth/db";

/**
 * The kind of a posting as readers know it: what came over from another record of the same person is no adjustment of
 * anybody's. `moved` is the ledger_transaction of the statement.
 */
export const kindOfMoved = Prisma.sql`
  CASE WHEN moved.kind = 'adjusted' AND moved."causeId" LIKE 'mrg\\_%' THEN 'merged' ELSE moved.kind::text END`;

/** Postings of one kind, so that an index of stored kinds serves. */
export function isOfKind(kind: LedgerKind): Prisma.Sql {
  const stored = kind === "merged" ? "adjusted" : kind;
  return Prisma.sql`(moved.kind = ${stored}::ledger_posting AND ${kindOfMoved} = ${kind})`;
}
