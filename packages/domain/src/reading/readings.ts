import { createId } from "@worth/contracts";
import { sqlOf, type Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";

/** What can be read, where its reads are kept, and what kind of touch each is. */
export const readables = {
  review: { table: "review", reads: "review_read", key: '"reviewId"', touch: "review_read" },
  answer: { table: "answer", reads: "answer_read", key: '"answerId"', touch: "community_answer" },
} as const;

export type Readable = keyof typeof readables;

export type Read = { id: string; occurredAt: Date };

const dayMs = 86_400_000;
/** What a visitor read this long before signing in counts as theirs. */
const visitorDays = 90;

/** Since when what a visitor did becomes a member's. */
export const claimedSince = (now: Date): Date => new Date(now.getTime() - visitorDays * dayMs);

type Claim = { from: string; customerId: string; since: Date };

/** What a visitor read is a member's from now on, once. @returns whether anybody's words touched them by it */
export async function claimReads(
  transaction: Transaction,
  of: Readable,
  { from, customerId, since }: Claim,
): Promise<boolean> {
  const earlier = await listReads(transaction, of, from, since);
  const claimed = await addReads(transaction, of, customerId, earlier);
  return addTouches(transaction, of, customerId, claimed);
}

/** What was read with a key since. */
function listReads(transaction: Transaction, of: Readable, reader: string, since: Date): Promise<Read[]> {
  const { reads, key } = readables[of];
  return sqlOf(transaction)<Read>(
    `SELECT ${key} AS id, "occurredAt" FROM ${reads} WHERE reader = $1 AND "occurredAt" > $2::timestamptz`,
    [reader, since],
  );
}

/** Writes the reads that are new. */
export async function addReads(
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
export async function addTouches(
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
