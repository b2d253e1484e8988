import type { Actor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { isbot } from "isbot";
import type { MailDeps } from "../deps.ts";
import { readerKeyOf, visitorKeyOf } from "../reviews/reader-key.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { addReads, addTouches, claimedSince, claimReads, type Readable } from "./readings.ts";

export type Reading = {
  of: Readable;
  ids: readonly string[];
  visitor: string | null;
  userAgent: string | null;
};

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
    const { customerId } = actor;
    const earlier = { from: visitorKeyOf(visitor, cipher), customerId, since: claimedSince(now) };
    // These lie before purchases that were made since.
    if (await claimReads(transaction, of, earlier)) await requestRefresh(transaction, jobs, [customerId]);
  });
}
