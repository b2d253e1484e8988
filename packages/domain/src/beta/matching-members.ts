import type { BetaCriteria } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";

type Matching = { customerId: string; displayName: string };

type Asked = {
  criteria: BetaCriteria;
  /** Leaves out whoever has to do with this group already. */
  groupId?: string;
  limit: number;
};

/** Facts stay where they were recorded, also when two customers turned out to be one. */
const isTheirs = (column: string): string =>
  `${column} = ANY (ARRAY(SELECT merge."fromId" FROM identity_merge AS merge WHERE merge."intoId" = customer.id)
     || customer.id)`;

/** Members who fit all that is said of them, in the order of their ids. */
export function listMatchingMembers(
  reader: Reader,
  { criteria, groupId, limit }: Asked,
): Promise<Matching[]> {
  const { countries, segmentIds, productIds, roles, leastTierId } = criteria;
  const said = [countries, segmentIds, productIds, roles].map((list) => (list ? [...list] : null));
  return sqlOf(reader)<Matching>(
    `SELECT customer.id AS "customerId", customer."displayName"
     FROM member JOIN customer ON customer.id = member."customerId"
     WHERE ($1::text[] IS NULL OR customer.country = ANY ($1::text[]))
       AND ($2::text[] IS NULL OR EXISTS (SELECT FROM value_snapshot AS worth
         WHERE worth.generation = current_generation() AND worth."customerId" = customer.id
           AND worth."group"::text = ANY ($2::text[])))
       AND ($3::text[] IS NULL OR EXISTS (SELECT FROM purchase JOIN purchase_line AS line
         ON line."purchaseId" = purchase.id AND line."productId" = ANY ($3::text[])
         WHERE ${isTheirs(`purchase."customerId"`)}))
       AND ($4::text[] IS NULL OR EXISTS (SELECT FROM act
         WHERE ${isTheirs(`act."customerId"`)} AND act.role::text = ANY ($4::text[])))
       AND ($5::text IS NULL OR EXISTS (SELECT FROM customer_tier AS standing JOIN tier ON tier.id = standing."tierId"
         WHERE standing."customerId" = customer.id
           AND tier.rank >= (SELECT least.rank FROM tier AS least WHERE least.id = $5)))
       AND ($6::text IS NULL OR NOT EXISTS (SELECT FROM beta_group_member AS known
         WHERE known."groupId" = $6 AND known."customerId" = customer.id))
     ORDER BY customer.id LIMIT $7::int`,
    [...said, leastTierId ?? null, groupId ?? null, limit],
  );
}
