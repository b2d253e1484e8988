import type { AskKind } from "@worth/contracts";
import { Prisma } from "@worth/db";
import { yearBefore } from "./asks-left.ts";

type Wanted = { kind: AskKind; mostAsksAYear: number; now: Date };

/**
 * The condition, in SQL, that whoever a column names takes asks of this kind and has one left this year. A first sieve
 * for lists with an end, so that people who cannot be asked keep nobody else out of them; `spendAsk` decides.
 */
export function mayBeAsked(column: string, { kind, mostAsksAYear, now }: Wanted): Prisma.Sql {
  const customerId = Prisma.raw(column);
  return Prisma.sql`NOT EXISTS (SELECT FROM ask_off AS off
      WHERE off."customerId" = ${customerId} AND off.kind = ${kind}::ask_kind)
    AND (SELECT count(*) FROM ask AS spent
      WHERE spent."customerId" = ${customerId} AND spent."occurredAt" > ${yearBefore(now)}::timestamptz) < ${mostAsksAYear}::int`;
}
