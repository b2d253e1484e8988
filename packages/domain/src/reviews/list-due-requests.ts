import { milestonePurchases, type ReviewAsking, type ReviewEvent } from "@worth/contracts";
import { Prisma, type Reader } from "@worth/db";
import { mayBeAsked } from "../asks/may-be-asked.ts";
import { aliasesOf } from "../customers/aliases-of.ts";
import { mergedPeople } from "../insights/merged-people.ts";

const dayMs = 86_400_000;
/** What was not asked for this long after it was due is not asked any more. */
const patienceDays = 30;

/** A request that is due: of whom, for what, after which event, and where the review is welcome. */
export type DueRequest = {
  customerId: string;
  /** Since when, which with the customer says how far a list was read. */
  since: Date;
  productId: string;
  event: ReviewEvent;
  purchaseId: string | null;
  ticketId: string | null;
  number: 1 | 2;
  productName: string;
  email: string;
  /** Null for our own wall. */
  destinationId: string | null;
  siteName: string | null;
  /** Null for our own wall. */
  allowsIncentive: boolean | null;
};

type Page = { now: Date; after: Pick<DueRequest, "since" | "customerId"> | null; size: number };

/**
 * What is due, one request a person at most, what is due longest first: a page of it, after what was read before. What
 * happened to somebody under a former id happened to them, and what they wrote then was written. Nothing about a customer
 * but what happened, what they were asked before, whether they want to be and whether they wrote decides: not what they
 * think, not what they gave back, not what they are worth.
 */
export async function listDueRequests(
  reader: Reader,
  asking: ReviewAsking,
  { now, after, size }: Page,
): Promise<DueRequest[]> {
  const own = await reader.reviewProductAsking.aggregate({ _max: { daysAfter: true } });
  const longestDays = Math.max(asking.daysAfter, own._max.daysAfter ?? 0);
  const since = new Date(now.getTime() - (longestDays + patienceDays) * dayMs);
  const remindUntil = new Date(now.getTime() - asking.reminderDays * dayMs);
  const remindAfter = new Date(remindUntil.getTime() - patienceDays * dayMs);
  return reader.$queryRaw<DueRequest[]>`
    WITH RECURSIVE ${Prisma.raw(mergedPeople)}, bought AS (
      SELECT purchase.id, coalesce(merged.into_id, purchase."customerId") AS "customerId", line."productId",
        purchase."occurredAt"
      FROM purchase JOIN purchase_line AS line ON line."purchaseId" = purchase.id
      LEFT JOIN merged ON merged.id = purchase."customerId"
      WHERE purchase."occurredAt" > ${since} AND purchase."occurredAt" <= ${now}
    ), happened AS (
      SELECT "customerId", "productId", 'purchase'::review_event AS event, id AS "purchaseId", NULL AS "ticketId",
        "occurredAt"
      FROM bought WHERE ${asking.afterPurchase}
      UNION ALL
      SELECT "customerId", "productId", 'milestone', id, NULL, "occurredAt"
      FROM bought WHERE ${asking.afterMilestone} AND (
        SELECT count(*) FROM purchase AS earlier WHERE earlier."customerId" = ANY(${aliasesOf('bought."customerId"')})
          AND (earlier."occurredAt", earlier.id) <= (bought."occurredAt", bought.id)) = ANY(${[...milestonePurchases]})
      UNION ALL
      SELECT coalesce(merged.into_id, "customerId"), "productId", 'ticket', NULL, ticket.id, "occurredAt"
      FROM closed_ticket AS ticket LEFT JOIN merged ON merged.id = ticket."customerId"
      WHERE ${asking.afterTicket} AND "occurredAt" > ${since} AND "occurredAt" <= ${now}
      UNION ALL
      SELECT member."customerId", latest."productId", 'anniversary', latest.id, NULL,
        member."joinedAt" + make_interval(years => year)
      FROM member CROSS JOIN generate_series(1, 100) AS year
      CROSS JOIN LATERAL (
        SELECT purchase.id, line."productId" FROM purchase JOIN purchase_line AS line ON line."purchaseId" = purchase.id
        WHERE purchase."customerId" = ANY(${aliasesOf('member."customerId"')})
        ORDER BY purchase."occurredAt" DESC, line.id LIMIT 1
      ) AS latest
      WHERE ${asking.afterAnniversary} AND member."joinedAt" + make_interval(years => year) > ${since}
        AND member."joinedAt" + make_interval(years => year) <= ${now}
    ), due AS (
      SELECT happened.*, 1 AS number, own."destinationId"
      FROM happened LEFT JOIN review_product_asking AS own USING ("productId")
      WHERE coalesce(own."isAsked", true)
        AND "occurredAt" + make_interval(days => coalesce(own."daysAfter", ${asking.daysAfter}::int)) <= ${now}
        AND "occurredAt" + make_interval(days => coalesce(own."daysAfter", ${asking.daysAfter}::int) + ${patienceDays}::int) > ${now}
      UNION ALL
      SELECT coalesce(merged.into_id, asked."customerId"), asked."productId", asked.event, asked."purchaseId", asked."ticketId",
        asked."occurredAt", 2, asked."destinationId"
      FROM review_request AS asked LEFT JOIN merged ON merged.id = asked."customerId"
      LEFT JOIN review_product_asking AS own ON own."productId" = asked."productId"
      WHERE ${asking.hasReminder} AND asked.number = 1 AND coalesce(own."isAsked", true)
        AND asked."occurredAt" > ${remindAfter} AND asked."occurredAt" <= ${remindUntil}
    ), first_due AS (
    SELECT DISTINCT ON (due."customerId") due."customerId", due."occurredAt" AS since, due."productId", due.event, due."purchaseId",
      due."ticketId", due.number, product.name AS "productName", "user".email,
      site.id AS "destinationId", site.name AS "siteName", site."allowsIncentive"
    FROM due
    JOIN product ON product.id = due."productId"
    JOIN member ON member."customerId" = due."customerId"
    JOIN member_user AS "user" ON "user".id = member."userId"
    CROSS JOIN LATERAL (SELECT ${aliasesOf('member."customerId"')} AS ids) AS known
    LEFT JOIN review_destination AS site ON site.id = due."destinationId" AND site."isOn"
    WHERE ${mayBeAsked(`due."customerId"`, { ...asking, kind: "review", now })}
      AND NOT EXISTS (SELECT FROM review_request AS asked WHERE asked."customerId" = ANY(known.ids)
        AND asked."productId" = due."productId" AND asked.number >= due.number)
      AND NOT EXISTS (SELECT FROM review WHERE review."customerId" = ANY(known.ids)
        AND review."productId" = due."productId" AND review.version > 0)
      AND NOT EXISTS (SELECT FROM outside_review AS shown WHERE shown."customerId" = ANY(known.ids)
        AND shown."productId" = due."productId" AND shown.state <> 'refused')
    ORDER BY due."customerId", due."occurredAt", due.event, due."productId"
    )
    SELECT * FROM first_due
    WHERE ${after === null} OR (since, "customerId") > (${after?.since ?? now}::timestamptz, ${after?.customerId ?? ""})
    ORDER BY since, "customerId" LIMIT ${size}`;
}
