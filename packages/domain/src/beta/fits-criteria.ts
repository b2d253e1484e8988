import { Prisma, type Reader } from "@worth/db";
import { aliasesOf } from "../customers/aliases-of.ts";

/** Facts stay where they were recorded, also when somebody turned out to be another, and another again. */
const isTheirs = (column: string): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(column)} = ANY (${aliasesOf("customer.id")})`;

/** The condition, in SQL, that the row `customer` fits all that a group's criteria say; nothing said fits everybody. */
export const fitsCriteria = (criteria: Prisma.Sql): Prisma.Sql => {
  const isAmong = (key: string, value: string) => {
    const list = Prisma.sql`${criteria}->${Prisma.raw(`'${key}'`)}`;
    return Prisma.sql`${list} @> to_jsonb(${Prisma.raw(value)}::text)`;
  };
  const saysNothing = (key: string) => Prisma.sql`${criteria}->${Prisma.raw(`'${key}'`)} IS NULL`;
  return Prisma.sql`(${saysNothing("countries")} OR ${isAmong("countries", "customer.country")})
    AND (${saysNothing("segmentIds")} OR EXISTS (SELECT FROM value_snapshot AS worth
      WHERE worth.generation = current_generation() AND worth."customerId" = customer.id
        AND ${isAmong("segmentIds", `worth."group"`)}))
    AND (${saysNothing("productIds")} OR EXISTS (SELECT FROM purchase
      JOIN purchase_line AS line ON line."purchaseId" = purchase.id
      WHERE ${isTheirs(`purchase."customerId"`)} AND ${isAmong("productIds", `line."productId"`)}))
    AND (${saysNothing("roles")} OR EXISTS (SELECT FROM act
      WHERE ${isTheirs(`act."customerId"`)} AND ${isAmong("roles", "act.role")}))
    AND (${saysNothing("leastTierId")} OR EXISTS (SELECT FROM customer_tier AS standing
      JOIN tier ON tier.id = standing."tierId"
      WHERE standing."customerId" = customer.id
        AND tier.rank >= (SELECT least.rank FROM tier AS least WHERE least.id = ${criteria}->>'leastTierId')))`;
};

/** Whether a group is for somebody as they are today. */
export async function isFitting(
  reader: Reader,
  { groupId, customerId }: { groupId: string; customerId: string },
): Promise<boolean> {
  const rows = await reader.$queryRaw<unknown[]>`
    SELECT 1 FROM beta_group AS grp JOIN customer ON customer.id = ${customerId}
    WHERE grp.id = ${groupId} AND ${fitsCriteria(Prisma.raw("grp.criteria"))}`;
  return rows.length > 0;
}
