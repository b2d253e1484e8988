import { AppError, type Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { boardsVisibleTo } from "./readable-boards.ts";

/**
 * The idea an idea ends in by merges, which nobody else changes until the transaction ends. Votes, comments and merges
 * of it come one after the other. @throws AppError not_found
 */
export async function lockRoot(transaction: Transaction, ideaId: string) {
  let asked = ideaId;
  for (;;) {
    const [found] = await transaction.$queryRaw<{ rootId: string }[]>`
      SELECT "rootId" FROM idea WHERE id = ${asked}`;
    if (!found) throw new AppError("not_found");
    await transaction.$executeRaw`SELECT 1 FROM idea WHERE id = ${found.rootId} FOR NO KEY UPDATE`;
    const root = await transaction.idea.findUniqueOrThrow({
      where: { id: found.rootId },
      include: { status: true, text: true },
    });
    if (root.rootId === root.id && (await isStillIn(transaction, ideaId, root.id))) return root;
    // It was merged, or taken apart, while this waited.
    asked = ideaId;
  }
}

async function isStillIn(transaction: Transaction, ideaId: string, rootId: string): Promise<boolean> {
  return (await transaction.idea.count({ where: { id: ideaId, rootId } })) > 0;
}

/** The same for somebody who must be able to see it. @throws AppError not_found, also for what they cannot see */
export async function lockVisibleRoot(transaction: Transaction, actor: Actor, ideaId: string) {
  const root = await lockRoot(transaction, ideaId);
  const isVisible =
    root.state === "published" &&
    (await transaction.board.count({
      where: { id: root.boardId, AND: await boardsVisibleTo(transaction, actor) },
    })) > 0;
  if (!isVisible) throw new AppError("not_found");
  return root;
}
