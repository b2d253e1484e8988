import type { ListReachInput, ListReachOutput, ReachOutput, StaffActor } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { currentPolicy } from "../value/current-policy.ts";
import { requireCustomer } from "../value/explain-customer.ts";

/** As many as a page shows; what reached most comes first. */
const mostShown = 20;

/**
 * What a customer's reviews and answers reached, from the touches that split purchases: who was touched within the
 * look-back of the policy before a purchase of theirs. Counts alone, and nobody's name.
 */
export async function readReach(reader: Reader, aliases: readonly string[]): Promise<ListReachOutput> {
  const { lookBackDays } = await currentPolicy(reader);
  const reach = await sqlOf(reader)<ReachOutput>(
    `WITH said AS (
       SELECT 'review' AS kind, review.id, "actId", "productId" FROM review
       WHERE "customerId" = ANY ($1::text[]) AND state = 'published'
       UNION ALL
       SELECT 'answer', answer.id, "actId", question."productId" FROM answer
       JOIN question ON question.id = answer."questionId"
       WHERE answer."customerId" = ANY ($1::text[]) AND answer.state = 'published'),
     reads AS (
       SELECT said.id, count(*)::int AS count FROM said JOIN review_read ON review_read."reviewId" = said.id GROUP BY 1
       UNION ALL
       SELECT said.id, count(*)::int FROM said JOIN answer_read ON answer_read."answerId" = said.id GROUP BY 1),
     helped AS (
       SELECT said.id, count(*)::int AS count FROM said JOIN review_helpful ON review_helpful."reviewId" = said.id GROUP BY 1
       UNION ALL
       SELECT said.id, count(*)::int FROM said JOIN answer_helpful ON answer_helpful."answerId" = said.id GROUP BY 1),
     bought AS (
       SELECT said.id, count(DISTINCT touch."customerId")::int AS count
       FROM said JOIN touch ON touch."actId" = said."actId"
       WHERE EXISTS (SELECT FROM purchase WHERE purchase."customerId" = touch."customerId"
         AND purchase."occurredAt" >= touch."occurredAt"
         AND purchase."occurredAt" <= touch."occurredAt" + make_interval(days => $2::int))
       GROUP BY 1)
     SELECT said.kind, said."productId", product.name AS "productName",
       sum(coalesce(reads.count, 0))::int AS "readCount", sum(coalesce(helped.count, 0))::int AS "helpfulCount",
       sum(coalesce(bought.count, 0))::int AS "buyerCount"
     FROM said JOIN product ON product.id = said."productId"
     LEFT JOIN reads ON reads.id = said.id LEFT JOIN helped ON helped.id = said.id
     LEFT JOIN bought ON bought.id = said.id
     GROUP BY said.id, said.kind, said."productId", product.name
     ORDER BY "buyerCount" DESC, "readCount" DESC, said.id LIMIT ${mostShown}`,
    [[...aliases], lookBackDays],
  );
  return { lookBackDays, reach };
}

/** The same for staff, on the customer's page. @throws AppError not_found */
export async function listReach(
  { database }: Deps,
  _actor: StaffActor,
  { customerId: askedId }: ListReachInput,
): Promise<ListReachOutput> {
  const customerId = await requireCustomer(database, askedId);
  return readReach(database, await listAliases(database, customerId));
}
