import { createId, type QueueKind, type QueueReason, type QueueSubject } from "@worth/contracts";
import { Prisma, type Transaction } from "@worth/db";

type Waiting = {
  kind: QueueKind;
  subjectType: QueueSubject;
  subjectId: string;
  /** Whose reward it is about. */
  customerId: string;
  /** The referral behind it, for both sides and their evidence. */
  referralId: string | null;
  /** Reporting currency. */
  stakeMinor: number;
  reasons: readonly QueueReason[];
  now: Date;
};

/**
 * Asks a person to decide. What waits already waits once: a second call brings its reasons and stake up to date. When
 * reasons have changed after a decision that has not taken effect yet, the decision falls, since nobody made it knowing
 * them.
 */
export async function openQueueItem(transaction: Transaction, waiting: Waiting): Promise<void> {
  const { kind, subjectType, subjectId, customerId, referralId, stakeMinor, now } = waiting;
  const reasons = JSON.stringify(waiting.reasons);
  const isSame = Prisma.sql`queue_item.reasons = excluded.reasons`;
  await transaction.$executeRaw`
    INSERT INTO queue_item
      (id, kind, "subjectType", "subjectId", "customerId", "referralId", "stakeMinor", reasons, "openedAt")
    VALUES (${createId("queueItem")}, ${kind}::queue_kind, ${subjectType}::queue_subject, ${subjectId}, ${customerId},
      ${referralId}, ${stakeMinor}, ${reasons}::jsonb, ${now})
    ON CONFLICT ("subjectId", kind) WHERE "settledAt" IS NULL DO UPDATE SET
      reasons = excluded.reasons, "stakeMinor" = excluded."stakeMinor",
      decision = CASE WHEN ${isSame} THEN queue_item.decision END,
      reason = CASE WHEN ${isSame} THEN queue_item.reason END,
      "staffId" = CASE WHEN ${isSame} THEN queue_item."staffId" END,
      "decidedAt" = CASE WHEN ${isSame} THEN queue_item."decidedAt" END`;
}
