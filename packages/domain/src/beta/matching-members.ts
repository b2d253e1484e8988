import type { BetaCriteria } from "@worth/contracts";
import { Prisma, type Reader } from "@worth/db";
import { fitsCriteria } from "./fits-criteria.ts";

type Matching = { customerId: string; displayName: string };

type Asked = {
  criteria: BetaCriteria;
  /** What else is asked of the rows `member` and `customer`. */
  also?: Prisma.Sql;
  limit: number;
};

/** Members who fit all that is said of them, in the order of their ids. */
export function listMatchingMembers(
  reader: Reader,
  { criteria, also = Prisma.sql`true`, limit }: Asked,
): Promise<Matching[]> {
  return reader.$queryRaw<Matching[]>`
    SELECT customer.id AS "customerId", customer."displayName"
    FROM member JOIN customer ON customer.id = member."customerId"
    WHERE ${fitsCriteria(Prisma.sql`${JSON.stringify(criteria)}::jsonb`)} AND ${also}
    ORDER BY customer.id LIMIT ${limit}::int`;
}
