import { createId, defaultReviewAsking, type ReviewAsking } from "@worth/contracts";
import { inTransaction, lockKey, type Reader } from "@worth/db";
import type { MailDeps } from "../deps.ts";
import { createMailEffect } from "../effects/create-mail-effect.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { isRewarded } from "./find-author-facts.ts";

const dayMs = 86_400_000;
const yearMs = 365 * dayMs;
/** What was not asked for this long after it was due is not asked any more. */
const patienceMs = 30 * dayMs;
const batchSize = 500;

type AskDeps = Omit<MailDeps, "adminUrl">;

type Due = {
  customerId: string;
  productId: string;
  purchaseId: string;
  number: 1 | 2;
  productName: string;
  email: string;
};

/**
 * Asks every member who bought something a while ago for a review of it, and reminds once who did not answer. Nothing
 * about a customer but the purchase, what they were asked before and whether they wrote decides: not what they think,
 * not what they gave back, not what they are worth.
 */
export async function askForReviews(deps: AskDeps): Promise<{ askedCount: number }> {
  const asking = await readAsking(deps.database);
  if (!asking.isOn) return { askedCount: 0 };
  const now = deps.clock.now();
  let askedCount = 0;
  for (const due of await listDue(deps.database, asking, now))
    if (await ask(deps, due, { asking, now })) askedCount += 1;
  return { askedCount };
}

async function readAsking(reader: Reader): Promise<ReviewAsking> {
  const row = await reader.reviewAsking.findUnique({ where: { id: "reviews" } });
  if (!row) return defaultReviewAsking;
  const { isOn, daysAfter, reminderDays, mostAsksAYear } = row;
  return { isOn, daysAfter, reminderDays, mostAsksAYear };
}

/** One ask a person at most: what is due longest. */
function listDue(reader: Reader, { daysAfter, reminderDays }: ReviewAsking, now: Date): Promise<Due[]> {
  const boughtUntil = new Date(now.getTime() - daysAfter * dayMs);
  const boughtAfter = new Date(boughtUntil.getTime() - patienceMs);
  const askedUntil = new Date(now.getTime() - reminderDays * dayMs);
  const askedAfter = new Date(askedUntil.getTime() - patienceMs);
  return reader.$queryRaw<Due[]>`
    WITH due AS (
      SELECT purchase."customerId", line."productId", purchase.id AS "purchaseId", 1 AS number,
        purchase."occurredAt" AS since
      FROM purchase JOIN purchase_line AS line ON line."purchaseId" = purchase.id
      WHERE purchase."occurredAt" > ${boughtAfter} AND purchase."occurredAt" <= ${boughtUntil}
        AND NOT EXISTS (SELECT FROM review_request AS asked
          WHERE asked."customerId" = purchase."customerId" AND asked."productId" = line."productId")
      UNION ALL
      SELECT asked."customerId", asked."productId", asked."purchaseId", 2, asked."occurredAt"
      FROM review_request AS asked
      WHERE asked.number = 1 AND asked."occurredAt" > ${askedAfter} AND asked."occurredAt" <= ${askedUntil}
        AND NOT EXISTS (SELECT FROM review_request AS again WHERE again.number = 2
          AND again."customerId" = asked."customerId" AND again."productId" = asked."productId")
    )
    SELECT DISTINCT ON (due."customerId") due."customerId", due."productId", due."purchaseId", due.number,
      product.name AS "productName", "user".email
    FROM due
    JOIN product ON product.id = due."productId"
    JOIN member ON member."customerId" = due."customerId"
    JOIN member_user AS "user" ON "user".id = member."userId"
    WHERE NOT EXISTS (SELECT FROM review WHERE review."customerId" = due."customerId"
      AND review."productId" = due."productId" AND review.version > 0)
    ORDER BY due."customerId", due.since, due."productId" LIMIT ${batchSize}`;
}

/** Writes the request and decides its mail; false when the person was asked often enough, or by another worker. */
async function ask(
  { database, cipher, jobs, portalUrl }: AskDeps,
  { email, productName, ...due }: Due,
  { asking, now }: { asking: ReviewAsking; now: Date },
): Promise<boolean> {
  const { customerId, productId, number } = due;
  return inTransaction(database, async (transaction) => {
    await lockKey(transaction, "review_request", customerId);
    const known = { customerId_productId_number: { customerId, productId, number } };
    if (await transaction.reviewRequest.findUnique({ where: known })) return false;
    const lately = { customerId, occurredAt: { gt: new Date(now.getTime() - yearMs) } };
    if ((await transaction.reviewRequest.count({ where: lately })) >= asking.mostAsksAYear) return false;
    await transaction.reviewRequest.create({
      data: {
        id: createId("reviewRequest"),
        ...due,
        event: "purchase",
        hasIncentive: await isRewarded(transaction),
        occurredAt: now,
      },
    });
    const { name: programmeName } = await getProgrammeRow(transaction);
    const link = `${portalUrl}/reviews/new?product=${productId}`;
    await createMailEffect(
      transaction,
      {
        template: number === 1 ? "review_request" : "review_reminder",
        to: email,
        data: { programmeName, productName, link },
      },
      { cipher, jobs, now, expiresAt: new Date(now.getTime() + asking.reminderDays * dayMs) },
    );
    return true;
  });
}
