import type { Database } from "@worth/db";

/**
 * Closes items nobody needs to decide any more: their referral was refused or rewarded, their reward given or refused,
 * by another way than the queue, or another purchase came to qualify the referral of a capped one. What a refund emptied stays open, since a dispute that is won brings it back.
 */
export async function lapseEnded(database: Database, now: Date): Promise<void> {
  await database.$executeRaw`
    UPDATE queue_item SET decision = 'lapsed', "decidedAt" = ${now}, "settledAt" = ${now}
    WHERE decision IS NULL AND (
      ("subjectType" = 'referral' AND EXISTS (
        SELECT 1 FROM referral WHERE id = "subjectId" AND state IN ('refused', 'rewarded')))
      OR ("subjectType" = 'reward' AND EXISTS (
        SELECT 1 FROM reward WHERE id = "subjectId" AND state IN ('on_hold', 'granted', 'fulfilled', 'refused')))
      OR ("subjectType" = 'reward_decision' AND EXISTS (
        SELECT 1 FROM reward_decision AS decided JOIN referral ON referral.id = "referralId"
        WHERE decided.id = "subjectId"
          AND (referral.state = 'refused' OR decided."eventId" <> referral.id || ':' || "qualifyingPurchaseId"))))`;
}
