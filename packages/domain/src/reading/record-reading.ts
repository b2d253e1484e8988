import { createId, type Actor } from "@worth/contracts";
import { inTransaction, sqlOf, type Transaction } from "@worth/db";
import { isbot } from "isbot";
import { listAliases } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { readerKeyOf, visitorKeyOf } from "../reviews/reader-key.ts";
import { requestRefresh } from "../value/request-refresh.ts";

/** What can be read, where its reads are kept, and what kind of touch each is. */
const readables = {
  review: { table: "review", reads: "review_read", key: '"reviewId"', touch: "review_read" },
  answer: { table: "answer", reads: "answer_read", key: '"answerId"', touch: "community_answer" },
} as const;

type Readable = keyof typeof readables;
export type Reading = {
  of: Readable;
  ids: readonly string[];
  visitor: string | null;
  userAgent: string | null;
};
type Read = { id: string; occurredAt: Date };

const dayMs = 86_400_000;
/** What a visitor read this long before signing in counts as theirs. */
const visitorDays = 90;

/**
 * Published words were shown to somebody: at most one read a reader, text and day, and none of a machine. A member's
 * read is a touch at once; a visitor's becomes one when they turn out to be a member.
 */
export async function recordReading(
  { database, clock, cipher, jobs }: MailDeps,
  actor: Actor,
  { of, ids, visitor, userAgent }: Reading,
): Promise<void> {
  const reader = readerKeyOf(actor, visitor, cipher);
  if (reader === null || userAgent === null || isbot(userAgent)) return;
  const now = clock.now();
  await inTransaction(database, async (transaction) => {
    const shown = ids.map((id) => ({ id, occurredAt: now }));
    const fresh = await addReads(transaction, of, reader, shown);
    if (actor.kind !== "member") return;
    await addTouches(transaction, of, actor.customerId, fresh);
    if (visitor === null) return;
    const since = new Date(now.getTime() - visitorDays * dayMs);
    const earlier = await listReads(transaction, of, visitorKeyOf(visitor, cipher), since);
    const claimed = await addReads(transaction, of, reader, earlier);
    // These lie before purchases that were made since.
    if (await addTouches(transaction, of, actor.customerId, claimed))
      await requestRefresh(transaction, jobs, [actor.customerId]);
  });
}

function listReads(transaction: Transaction, of: Readable, reader: string, since: Date): Promise<Read[]> {
  const { reads, key } = readables[of];
  return sqlOf(transaction)<Read>(
    `SELECT ${key} AS id, "occurredAt" FROM ${reads} WHERE reader = $1 AND "occurredAt" > $2::timestamptz`,
    [reader, since],
  );
}

/** Writes the reads that are new. */
async function addReads(
  transaction: Transaction,
  of: Readable,
  reader: string,
  shown: readonly Read[],
): Promise<Read[]> {
  if (shown.length === 0) return [];
  const { reads, key } = readables[of];
  return sqlOf(transaction)<Read>(
    `INSERT INTO ${reads} (${key}, reader, day, "occurredAt")
     SELECT id, $1, (at AT TIME ZONE 'UTC')::date, at FROM unnest($2::text[], $3::timestamptz[]) AS shown (id, at)
     ON CONFLICT DO NOTHING RETURNING ${key} AS id, "occurredAt"`,
    [reader, shown.map(({ id }) => id), shown.map(({ occurredAt }) => occurredAt.toISOString())],
  );
}

type Written = { id: string; actId: string; ownerId: string };

/** A buyer was exposed to what somebody else wrote; reading oneself is no word of mouth, nor is reading staff. */
async function addTouches(
  transaction: Transaction,
  of: Readable,
  customerId: string,
  fresh: readonly Read[],
): Promise<boolean> {
  if (fresh.length === 0) return false;
  const { table, touch: kind } = readables[of];
  const aliases = await listAliases(transaction, customerId);
  const written = await sqlOf(transaction)<Written>(
    `SELECT id, "actId", "customerId" AS "ownerId" FROM ${table}
     WHERE id = ANY ($1::text[]) AND "actId" IS NOT NULL AND "customerId" <> ALL ($2::text[])`,
    [fresh.map(({ id }) => id), aliases],
  );
  const byId = new Map(written.map(({ id, ...found }) => [id, found]));
  const touches = fresh.flatMap(({ id, occurredAt }) => {
    const found = byId.get(id);
    return found ? [{ id: createId("touch"), ...found, customerId, kind, occurredAt }] : [];
  });
  await transaction.touch.createMany({ data: touches });
  return touches.length > 0;
}
