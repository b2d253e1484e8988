import { createId } from "@worth/contracts";
import type { Transaction } from "@worth/db";

type Change = { ideaId: string; fromId: string; toId: string; staffId: string; note: string; now: Date };

/** An idea comes to another status of its board; who holds its root asks. Nobody is told by this alone. */
export async function recordStatusChange(
  transaction: Transaction,
  { ideaId, fromId, toId, staffId, note, now }: Change,
): Promise<{ changeId: string }> {
  const changeId = createId("ideaStatusChange");
  await transaction.ideaStatusChange.create({
    data: {
      id: changeId,
      ideaId,
      fromId,
      toId,
      staffId,
      occurredAt: now,
      ...(note !== "" && { note: { create: { body: note } } }),
    },
  });
  await transaction.idea.update({ where: { id: ideaId }, data: { statusId: toId } });
  return { changeId };
}
