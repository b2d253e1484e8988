import { createId, type Actor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { isbot } from "isbot";
import { listAliases } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { readerKeyOf, visitorKeyOf } from "./reader-key.ts";

type Reading = { reviewIds: readonly string[]; visitor: string | null; userAgent: string | null };
type Read = { reviewId: string; occurredAt: Date };

const dayMs = 86_400_000;
/** What a visitor read this long before signing in counts as theirs. */
const visitorDays = 90;

/**
 * Published reviews were shown to somebody: at most one read a reader, review and day, and none of a machine. A
 * member's read is a touch at once; a visitor's becomes one when they turn out to be a member.
 */
export async function recordReads(
  { database, clock, cipher, jobs }: MailDeps,
  actor: Actor,
  { reviewIds, visitor, userAgent }: Reading,
): Promise<void> {
  const reader = readerKeyOf(actor, visitor, cipher);
  if (reader === null || userAgent === null || isbot(userAgent)) return;
  const now = clock.now();
  await inTransaction(database, async (transaction) => {
    const fresh = await addReads(
      transaction,
      reader,
      reviewIds.map((reviewId) => ({ reviewId, occurredAt: now })),
    );
    if (actor.kind !== "member") return;
    await addTouches(transaction, actor.customerId, fresh);
    if (visitor === null) return;
    const earlier = await transaction.reviewRead.findMany({
      where: {
        reader: visitorKeyOf(visitor, cipher),
        occurredAt: { gt: new Date(now.getTime() - visitorDays * dayMs) },
      },
      select: { reviewId: true, occurredAt: true },
    });
    const claimed = await addReads(transaction, reader, earlier);
    // These lie before purchases that were made since.
    if (await addTouches(transaction, actor.customerId, claimed))
      await requestRefresh(transaction, jobs, [actor.customerId]);
  });
}

/** Writes the reads that are new. */
async function addReads(transaction: Transaction, reader: string, reads: readonly Read[]): Promise<Read[]> {
  if (reads.length === 0) return [];
  return transaction.$queryRaw<Read[]>`
    INSERT INTO review_read ("reviewId", reader, day, "occurredAt")
    SELECT id, ${reader}, (at AT TIME ZONE 'UTC')::date, at
    FROM unnest(${reads.map(({ reviewId }) => reviewId)}::text[],
      ${reads.map(({ occurredAt }) => occurredAt)}::timestamptz[]) AS shown (id, at)
    ON CONFLICT DO NOTHING
    RETURNING "reviewId", "occurredAt"`;
}

/** A buyer was exposed to what somebody else wrote; reading oneself is no word of mouth. */
async function addTouches(
  transaction: Transaction,
  customerId: string,
  reads: readonly Read[],
): Promise<boolean> {
  if (reads.length === 0) return false;
  const aliases = await listAliases(transaction, customerId);
  const reviews = await transaction.review.findMany({
    where: { id: { in: reads.map(({ reviewId }) => reviewId) }, customerId: { notIn: aliases } },
    select: { id: true, actId: true, customerId: true },
  });
  const byId = new Map(reviews.map((review) => [review.id, review]));
  const touches = reads.flatMap(({ reviewId, occurredAt }) => {
    const review = byId.get(reviewId);
    if (!review?.actId) return [];
    const { actId, customerId: ownerId } = review;
    return [{ id: createId("touch"), actId, ownerId, customerId, kind: "review_read" as const, occurredAt }];
  });
  await transaction.touch.createMany({ data: touches });
  return touches.length > 0;
}
