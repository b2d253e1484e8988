import { AppError, type DecideQueueInput, type DecideQueueOutput, type StaffActor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { listUnread } from "./list-unread.ts";

/**
 * Staff approve or decline what waits. It takes effect a few minutes later, so that it can be taken back until then.
 * What somebody else decided meanwhile stays theirs.
 * @throws AppError already_done when nothing of it was open any more, mention_sign_first as `decideItems`
 */
export async function decideQueue(
  { database, clock }: Pick<Deps, "database" | "clock">,
  actor: StaffActor,
  decided: DecideQueueInput,
): Promise<DecideQueueOutput> {
  return inTransaction(database, (transaction) =>
    decideItems(transaction, { now: clock.now() }, actor, decided),
  );
}

/**
 * The same within a transaction of somebody who has more to write.
 * @throws AppError not_found, already_done, mention_sign_first when all that is approved are mentions nobody has read
 */
export async function decideItems(
  transaction: Transaction,
  { now }: { now: Date },
  actor: StaffActor,
  { itemIds, decision }: DecideQueueInput,
): Promise<DecideQueueOutput> {
  const asked = await transaction.queueItem.findMany({
    where: { id: { in: itemIds } },
    orderBy: { id: "asc" },
  });
  if (asked.length === 0) throw new AppError("not_found");
  const reason = decision.kind === "declined" ? decision.reason : null;
  const unread = decision.kind === "approved" ? await listUnread(transaction, asked) : new Set<string>();
  const decidedIds: string[] = [];
  for (const { id, kind, subjectType, subjectId, stakeMinor, reasons } of asked) {
    if (unread.has(subjectId)) continue;
    const { count } = await transaction.queueItem.updateMany({
      // What it was decided on is what was there when it was read: a new reason is a new question.
      where: { id, decision: null, settledAt: null, reasons: { equals: reasons ?? [] } },
      data: { decision: decision.kind, reason, staffId: actor.staffId, decidedAt: now },
    });
    if (count === 0) continue;
    decidedIds.push(id);
    await recordAudit(transaction, actor, {
      action: decision.kind === "approved" ? "queue.approve" : "queue.decline",
      subjectType,
      subjectId,
      before: { itemId: id, kind, stakeMinor, decision: null },
      after: { decision: decision.kind, reason },
    });
  }
  if (decidedIds.length === 0) throw new AppError(unread.size > 0 ? "mention_sign_first" : "already_done");
  return { itemIds: decidedIds, decidedAt: now.toISOString() };
}
