import { createId } from "@worth/contracts";
import { inTransaction, sqlOf, type Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { visitorKeyOf } from "../reviews/reader-key.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { claimedSince, claimReads, readables, type Readable } from "./readings.ts";

/** Where it is kept that something helped, and since when of the same kind a touch is one more. */
const votables = {
  review: { votes: "review_helpful", touch: "review_helpful", again: "false" },
  answer: {
    votes: "answer_helpful",
    touch: "community_answer",
    again: `(touch."occurredAt" AT TIME ZONE 'UTC')::date <> (vote."createdAt" AT TIME ZONE 'UTC')::date`,
  },
} as const satisfies Record<Readable, object>;

type Claim = { customerId: string; visitor: string };

/**
 * Whoever signs in was the visitor of this browser: what they read and found helpful until then is theirs, once, and
 * has touched them. It may lie before purchases that were made since.
 */
export async function claimReading(
  { database, clock, cipher, jobs }: Pick<MailDeps, "database" | "clock" | "cipher" | "jobs">,
  { customerId, visitor }: Claim,
): Promise<void> {
  const earlier = { from: visitorKeyOf(visitor, cipher), customerId, since: claimedSince(clock.now()) };
  await inTransaction(database, async (transaction) => {
    const touched = [];
    for (const said of ["review", "answer"] as const) {
      touched.push(await claimReads(transaction, said, earlier));
      touched.push(await claimVotes(transaction, said, earlier));
    }
    if (touched.includes(true)) await requestRefresh(transaction, jobs, [customerId]);
  });
}

type Voted = { actId: string; ownerId: string; occurredAt: Date };

/**
 * A vote goes from the visitor to the member, unless they have one, so that a person counts once; and whoever found
 * something helpful has read it. Nobody votes for their own words.
 */
async function claimVotes(
  transaction: Transaction,
  of: Readable,
  { from, customerId, since }: { from: string; customerId: string; since: Date },
): Promise<boolean> {
  const { table, key } = readables[of];
  const { votes, touch: kind, again } = votables[of];
  const aliases = await listAliases(transaction, customerId);
  const fresh = await sqlOf(transaction)<Voted>(
    `WITH vote AS (
       UPDATE ${votes} AS vote SET reader = $2 FROM ${table} AS said
       WHERE vote.reader = $1 AND vote."createdAt" > $3::timestamptz AND said.id = vote.${key}
         AND said."customerId" <> ALL ($4::text[])
         AND NOT EXISTS (SELECT FROM ${votes} AS own WHERE own.${key} = vote.${key} AND own.reader = $2)
       RETURNING said."actId", said."customerId" AS "ownerId", vote."createdAt")
     SELECT "actId", "ownerId", "createdAt" AS "occurredAt" FROM vote
     WHERE "actId" IS NOT NULL AND NOT EXISTS (SELECT FROM touch
       WHERE touch."actId" = vote."actId" AND touch."customerId" = $2 AND touch.kind = '${kind}' AND NOT ${again})`,
    [from, customerId, since.toISOString(), aliases],
  );
  await transaction.touch.createMany({
    data: fresh.map((touched) => ({ id: createId("touch"), customerId, kind, ...touched })),
  });
  return fresh.length > 0;
}
