import type { Database } from "@worth/db";

/**
 * Closes items nobody needs to decide any more: their referral was refused or rewarded, their reward given or refused,
 * by another way than the queue. What a refund emptied stays open, since a dispute that is won brings it back.
 */
export async function lapseEnded(database: Database, now: Date): Promise<void> {
  await database.$executeRaw`
    UPDATE queue_item SET decision = 'lapsed', "decidedAt" = ${now}, "settledAt" = ${now}
    WHERE decision IS NULL AND (
      ("subjectType" = 'referral' AND EXISTS (
        SELECT 1 FROM referral WHERE id = "subjectId" AND state IN ('refused', 'rewarded')))
      OR ("subjectType" = 'reward' AND EXISTS (
        SELECT 1 FROM reward WHERE id = "subjectId" AND state IN ('on_hold', 'granted', 'fulfilled', 'refused'))))`;
}
