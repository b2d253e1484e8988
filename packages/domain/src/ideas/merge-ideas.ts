import { AppError, createId, type IdeaInput, type MergeIdeaInput, type StaffActor } from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { boardsWithAudienceOf } from "./readable-boards.ts";
import { recount } from "./recount.ts";

/**
 * Makes an idea part of another: of the one that one ends in, when it was merged itself. Nothing is moved. Votes,
 * comments, follows and credit stay with the idea they were given to and count for the root, every person once; so
 * taking the merge back restores everything, and its old address leads on. Only what the same people see becomes one.
 * @throws AppError not_found, idea_merged, idea_merge_circle, idea_audience_differs, idea_shipped
 */
export async function mergeIdeas(
  { database, clock }: Deps,
  actor: StaffActor,
  { ideaId, intoId: askedId }: MergeIdeaInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await lockMerges(transaction);
    const from = await findMergeable(transaction, ideaId);
    if (from.rootId !== from.id) throw new AppError("idea_merged");
    const into = await findMergeable(transaction, (await findMergeable(transaction, askedId)).rootId);
    if (into.id === from.id) throw new AppError("idea_merge_circle");
    const audience = { id: into.boardId, ...boardsWithAudienceOf(from.board) };
    if ((await transaction.board.count({ where: audience })) === 0)
      throw new AppError("idea_audience_differs");
    await lockBoth(transaction, from.id, into.id);
    if (from.status.stage === "shipped" || into.status.stage === "shipped")
      throw new AppError("idea_shipped");
    await transaction.$executeRaw`
      UPDATE idea SET "rootId" = ${into.id},
        "mergedIntoId" = CASE WHEN id = ${from.id} THEN ${into.id} ELSE "mergedIntoId" END
      WHERE "rootId" = ${from.id}`;
    await recordMerge(transaction, actor, { ideaId: from.id, intoId: into.id, now: clock.now() });
    await recount(transaction, [into.id]);
  });
}

/**
 * Takes a merge back: the idea stands for itself again, with all that was its own and whatever had been merged into it.
 * What was said and voted after the merge stays where it was said. Once the whole has shipped its credit is booked, and
 * it stays one. @throws AppError not_found, idea_not_merged, idea_shipped
 */
export async function unmergeIdea(
  { database, clock }: Deps,
  actor: StaffActor,
  { ideaId }: IdeaInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await lockMerges(transaction);
    const idea = await findMergeable(transaction, ideaId);
    if (idea.mergedIntoId === null) throw new AppError("idea_not_merged");
    await lockBoth(transaction, idea.id, idea.rootId);
    // Hidden in the meantime or not: nothing of it stays buried there.
    const root = await transaction.idea.findUniqueOrThrow({
      where: { id: idea.rootId },
      include: { status: true },
    });
    if (root.status.stage === "shipped") throw new AppError("idea_shipped");
    await transaction.$executeRaw`
      WITH RECURSIVE part AS (
        SELECT id FROM idea WHERE id = ${ideaId}
        UNION
        SELECT idea.id FROM part JOIN idea ON idea."mergedIntoId" = part.id)
      UPDATE idea SET "rootId" = ${ideaId},
        "mergedIntoId" = CASE WHEN idea.id = ${ideaId} THEN NULL ELSE "mergedIntoId" END
      FROM part WHERE idea.id = part.id`;
    await recordMerge(transaction, actor, { ideaId, intoId: null, now: clock.now() });
    await recount(transaction, [ideaId, root.id]);
  });
}

/** One merge at a time: what ends in what is decided on what stands. */
export const lockMerges = (transaction: Transaction): Promise<void> => lockKey(transaction, "idea", "merges");

async function findMergeable(transaction: Transaction, id: string) {
  const idea = await transaction.idea.findUnique({ where: { id }, include: { status: true, board: true } });
  if (idea?.state !== "published") throw new AppError("not_found");
  return idea;
}

/** Nobody votes on either of them until this is done. */
async function lockBoth(transaction: Transaction, one: string, other: string): Promise<void> {
  await transaction.$queryRaw`
    SELECT id FROM idea WHERE id IN (${one}, ${other}) ORDER BY id FOR NO KEY UPDATE`;
}

async function recordMerge(
  transaction: Transaction,
  actor: StaffActor,
  { ideaId, intoId, now }: { ideaId: string; intoId: string | null; now: Date },
): Promise<void> {
  await transaction.ideaMerge.create({
    data: { id: createId("ideaMerge"), ideaId, intoId, staffId: actor.staffId, occurredAt: now },
  });
  await recordAudit(transaction, actor, {
    action: intoId === null ? "idea.unmerge" : "idea.merge",
    subjectType: "idea",
    subjectId: ideaId,
    after: { intoId },
  });
}
