import type { ListReachInput, ListReachOutput, ReachOutput, StaffActor } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import { aliasesOf, rootOf } from "../customers/aliases-of.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { isKept } from "../purchases/kept-purchase.ts";
import { currentPolicy } from "../value/current-policy.ts";
import { requireCustomer } from "../value/explain-customer.ts";

/** As many as a page shows; what reached most comes first. */
const mostShown = 20;

/** Who a touch reached, as they are known today, and everything they bought under any of their ids. */
const reached = `CROSS JOIN LATERAL (SELECT ${rootOf('touch."customerId"').sql} AS id) AS person
  CROSS JOIN LATERAL (SELECT ${aliasesOf("person.id").sql} AS ids) AS known`;

/** Somebody else was touched, bought within the look-back, $2 days, and kept something of it. */
const boughtSoon = `person.id <> ALL ($1::text[]) AND EXISTS (SELECT FROM purchase WHERE purchase."customerId" = ANY (known.ids)
  AND purchase."occurredAt" >= touch."occurredAt"
  AND purchase."occurredAt" <= touch."occurredAt" + make_interval(days => $2::int) AND ${isKept.sql})`;

/**
 * What a customer's reviews and answers reached, from the touches that split purchases: who was touched within the
 * look-back of the policy before a purchase of theirs. Counts alone, and nobody's name; how often something was read
 * stands beside it, so that no page counts readings.
 */
export async function readReach(reader: Reader, aliases: readonly string[]): Promise<ListReachOutput> {
  const { lookBackDays } = await currentPolicy(reader);
  const reach = await sqlOf(reader)<ReachOutput>(
    `WITH said AS (
       SELECT 'review' AS kind, id, "actId", "productId", "readCount", "helpfulCount" FROM review
       WHERE "customerId" = ANY ($1::text[]) AND state = 'published'
       UNION ALL
       SELECT 'answer', answer.id, "actId", question."productId", "readCount", "helpfulCount" FROM answer
       JOIN question ON question.id = answer."questionId"
       WHERE answer."customerId" = ANY ($1::text[]) AND answer.state = 'published')
     SELECT said.kind, said."productId", product.name AS "productName", said."readCount", said."helpfulCount",
       bought.count AS "buyerCount"
     FROM said JOIN product ON product.id = said."productId"
     CROSS JOIN LATERAL (SELECT count(DISTINCT person.id)::int AS count FROM touch ${reached}
       WHERE touch."actId" = said."actId" AND ${boughtSoon}) AS bought
     ORDER BY "buyerCount" DESC, "readCount" DESC, said.id LIMIT ${mostShown}`,
    [[...aliases], lookBackDays],
  );
  return { lookBackDays, reach };
}

/** How many bought soon after they followed somebody's links, named them as who told them, or spoke with them. */
export async function countBuyersElsewhere(
  reader: Reader,
  aliases: readonly string[],
  lookBackDays: number,
): Promise<number> {
  const [row] = await sqlOf(reader)<{ count: number }>(
    `SELECT count(DISTINCT person.id)::int AS count FROM touch ${reached}
     WHERE touch."ownerId" = ANY ($1::text[]) AND touch.kind IN ('mention_click', 'heard_answer', 'reference_call')
       AND ${boughtSoon}`,
    [[...aliases], lookBackDays],
  );
  return row?.count ?? 0;
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
