import { AppError, type DecideQueueInput, type StaffActor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { decideItems } from "../queue/decide-queue.ts";

type Decided = { subjectId: string; decision: DecideQueueInput["decision"]; now: Date };

/**
 * Staff decide about what somebody entered, on its own page: in the queue, where it waits like everything else.
 * @throws AppError already_done when it does not wait any more
 */
export async function decideProof(
  transaction: Transaction,
  actor: StaffActor,
  { subjectId, decision, now }: Decided,
): Promise<void> {
  const item = await transaction.queueItem.findFirst({
    where: { subjectId, kind: "proof", settledAt: null, decision: null },
    select: { id: true },
  });
  if (!item) throw new AppError("already_done");
  await decideItems(transaction, { now }, actor, { itemIds: [item.id], decision });
}
