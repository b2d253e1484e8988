import { AppError, type EstimateEffortInput, type MoveIdeaInput, type StaffActor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { lockRoot } from "./lock-idea.ts";
import { recordStatusChange } from "./record-status-change.ts";

/**
 * Staff bring an idea to another status, and everybody who follows it is told once. Declining needs a note, which its
 * author reads. What ships is told in the changelog, which books its credit, so nothing ships here.
 * @throws AppError not_found, idea_merged, idea_shipped, idea_ships_by_changelog, already_done, invalid_input
 */
export async function moveIdea(
  { database, clock, jobs }: Deps,
  actor: StaffActor,
  { ideaId, statusId, note }: MoveIdeaInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const idea = await lockOwnRoot(transaction, ideaId);
    const to = await transaction.boardStatus.findFirst({ where: { id: statusId, boardId: idea.boardId } });
    if (!to || idea.state !== "published") throw new AppError("not_found");
    if (to.id === idea.statusId) throw new AppError("already_done");
    if (idea.status.stage === "shipped") throw new AppError("idea_shipped");
    if (to.stage === "shipped") throw new AppError("idea_ships_by_changelog");
    if (to.stage === "declined" && note === "")
      throw new AppError("invalid_input", { fields: { note: "required" } });
    const { changeId } = await recordStatusChange(transaction, {
      ideaId,
      fromId: idea.statusId,
      toId: to.id,
      staffId: actor.staffId,
      note,
      now: clock.now(),
    });
    await jobs.enqueue(transaction, { name: "ideas.tell", data: { changeId } });
    await recordAudit(transaction, actor, {
      action: "idea.move",
      subjectType: "idea",
      subjectId: ideaId,
      before: { status: idea.status.name },
      after: { status: to.name, note },
    });
  });
}

/** An idea that is no part of another. @throws AppError not_found, idea_merged */
async function lockOwnRoot(transaction: Transaction, ideaId: string) {
  const root = await lockRoot(transaction, ideaId);
  if (root.id !== ideaId) throw new AppError("idea_merged");
  return root;
}

/** Staff estimate what an idea would cost to do; null is not estimated. @throws AppError not_found, idea_merged */
export async function estimateEffort(
  { database }: Deps,
  actor: StaffActor,
  { ideaId, effort }: EstimateEffortInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const before = await lockOwnRoot(transaction, ideaId);
    if (before.state === "draft") throw new AppError("not_found");
    await transaction.idea.update({ where: { id: ideaId }, data: { effort } });
    await recordAudit(transaction, actor, {
      action: "idea.effort",
      subjectType: "idea",
      subjectId: ideaId,
      before: { effort: before.effort },
      after: { effort },
    });
  });
}
