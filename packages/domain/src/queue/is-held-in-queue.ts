import type { Prisma, Transaction } from "@worth/db";

/** A suspicion about a referral that no decision has settled: silence keeps the hold beyond its day. */
export const heldInQueue = { kind: "fraud", settledAt: null } as const satisfies Prisma.QueueItemWhereInput;

/** Whether a referral waits for a person; the caller holds the referral's row. */
export async function isHeldInQueue(transaction: Transaction, referralId: string): Promise<boolean> {
  return (await transaction.queueItem.count({ where: { subjectId: referralId, ...heldInQueue } })) > 0;
}
