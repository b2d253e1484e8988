import { AppError, createId, type MemberActor, type SaveIdeaInput } from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { listReadableBoards } from "./readable-boards.ts";

/** Keeps what a member has written so far. Nobody else sees it. @throws AppError not_found */
export async function saveIdea(
  { database, clock }: Deps,
  actor: MemberActor,
  { boardId, categoryId, productId, ...words }: SaveIdeaInput,
): Promise<{ ideaId: string }> {
  return inTransaction(database, async (transaction) => {
    const board = await findOpenBoard(transaction, actor, boardId);
    // A category of another board is none of this one's.
    const category = board.categories.find(({ id }) => id === categoryId)?.id ?? null;
    if (productId !== null && (await transaction.product.count({ where: { id: productId } })) === 0)
      throw new AppError("not_found");
    const statusId = await findFirstStatus(transaction, boardId);
    const { id } = await openIdeaDraft(transaction, actor, { boardId, statusId, now: clock.now() });
    await transaction.idea.update({
      where: { id },
      data: { boardId, statusId, categoryId: category, productId },
    });
    await transaction.ideaText.update({ where: { ideaId: id }, data: words });
    return { ideaId: id };
  });
}

/** The member's draft, begun when there is none; two windows begin one. */
export async function openIdeaDraft(
  transaction: Transaction,
  { customerId }: MemberActor,
  { boardId, statusId, now }: { boardId: string; statusId: string; now: Date },
): Promise<{ id: string }> {
  await lockKey(transaction, "idea", customerId);
  const known = await findDraft(transaction, customerId);
  if (known) return known;
  const id = createId("idea");
  await transaction.idea.create({
    data: {
      id,
      rootId: id,
      boardId,
      statusId,
      customerId,
      state: "draft",
      createdAt: now,
      text: { create: {} },
    },
  });
  return { id };
}

export async function findDraft(
  transaction: Transaction,
  customerId: string,
): Promise<{ id: string } | null> {
  const aliases = await listAliases(transaction, customerId);
  return transaction.idea.findFirst({
    where: { customerId: { in: aliases }, state: "draft" },
    orderBy: { id: "desc" },
    select: { id: true },
  });
}

/** A board that takes ideas of this member. @throws AppError not_found */
async function findOpenBoard(transaction: Transaction, actor: MemberActor, boardId: string) {
  const boards = await listReadableBoards(transaction, actor);
  const board = boards.find(({ id, closedAt }) => id === boardId && closedAt === null);
  if (!board) throw new AppError("not_found");
  return board;
}

/** Where ideas of a board begin. */
export async function findFirstStatus(transaction: Transaction, boardId: string): Promise<string> {
  const status = await transaction.boardStatus.findFirstOrThrow({
    where: { boardId, stage: "submitted" },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return status.id;
}
