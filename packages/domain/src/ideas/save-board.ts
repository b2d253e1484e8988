import { AppError, createId, type IdeaStage, type SaveBoardInput, type StaffActor } from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { listBetaGroups } from "./joined-groups.ts";
import { lockMerges } from "./merge-ideas.ts";

/** Every board leads from where ideas begin to where they ship or end. */
const neededStages = ["submitted", "shipped", "declined"] as const satisfies readonly IdeaStage[];

/**
 * Sets a board up as a whole. What ideas have is kept: a status of theirs cannot be left out, and a category that is
 * left out is taken off its ideas. Who sees it stays while ideas of it are one with those of another board.
 * @throws AppError not_found, board_stage_missing, board_status_in_use, board_name_twice, board_audience_shared,
 *   invalid_input
 */
export async function saveBoard(
  { database, clock }: Deps,
  actor: StaffActor,
  saved: SaveBoardInput,
): Promise<{ boardId: string }> {
  const { statuses, visibility, betaGroupId } = saved;
  if (neededStages.some((stage) => statuses.every((status) => status.stage !== stage)))
    throw new AppError("board_stage_missing", { field: "statuses" });
  for (const names of [statuses.map(({ name }) => name), saved.categories])
    if (new Set(names).size < names.length) throw new AppError("board_name_twice");
  if (visibility === "beta_group" && betaGroupId === null)
    throw new AppError("invalid_input", { fields: { betaGroupId: "required" } });
  return inTransaction(database, async (transaction) => {
    await lockKey(transaction, "board", "all");
    const boardId = await writeBoard(transaction, saved, clock.now());
    await writeStatuses(transaction, boardId, statuses);
    await writeCategories(transaction, boardId, saved.categories);
    await recordAudit(transaction, actor, {
      action: "board.save",
      subjectType: "board",
      subjectId: boardId,
      after: { name: saved.name, visibility, isClosed: saved.isClosed },
    });
    return { boardId };
  });
}

async function writeBoard(transaction: Transaction, saved: SaveBoardInput, now: Date): Promise<string> {
  const { boardId, name, description, visibility, betaGroupId, isClosed } = saved;
  const groups = visibility === "beta_group" ? await listBetaGroups(transaction) : [];
  if (visibility === "beta_group" && groups.every(({ id }) => id !== betaGroupId))
    throw new AppError("not_found");
  const written = {
    name,
    description,
    visibility,
    betaGroupId: visibility === "beta_group" ? betaGroupId : null,
  };
  if (boardId === null) {
    const id = createId("board");
    const position = (await transaction.board.count()) + 1;
    const closedAt = isClosed ? now : null;
    await transaction.board.create({ data: { id, ...written, position, closedAt, createdAt: now } });
    return id;
  }
  const known = await transaction.board.findUnique({ where: { id: boardId } });
  if (!known) throw new AppError("not_found");
  if (known.visibility !== visibility || known.betaGroupId !== written.betaGroupId)
    await refuseShared(transaction, boardId);
  const closedAt = isClosed ? (known.closedAt ?? now) : null;
  await transaction.board.update({ where: { id: boardId }, data: { ...written, closedAt } });
  return boardId;
}

/** What was merged is read where its root is: two boards whose ideas are one are seen by the same people. */
async function refuseShared(transaction: Transaction, boardId: string): Promise<void> {
  await lockMerges(transaction);
  const elsewhere = { not: boardId };
  const shared = await transaction.idea.findFirst({
    where: {
      OR: [
        { boardId, root: { boardId: elsewhere } },
        { boardId: elsewhere, root: { boardId } },
      ],
    },
    select: { id: true },
  });
  if (shared) throw new AppError("board_audience_shared", { field: "visibility" });
}

async function writeStatuses(
  transaction: Transaction,
  boardId: string,
  statuses: SaveBoardInput["statuses"],
): Promise<void> {
  const known = await transaction.boardStatus.findMany({
    where: { boardId },
    include: { _count: { select: { ideas: true, changesFrom: true, changesTo: true } } },
  });
  const kept = new Set(statuses.map(({ id }) => id));
  const left = known.filter(({ id }) => !kept.has(id));
  // What ideas once were stays in their history.
  if (left.some(({ _count }) => _count.ideas + _count.changesFrom + _count.changesTo > 0))
    throw new AppError("board_status_in_use", { field: "statuses" });
  await transaction.boardStatus.deleteMany({ where: { id: { in: left.map(({ id }) => id) } } });
  // Names may change places, so none of them stands in another's way.
  await transaction.$executeRaw`UPDATE board_status SET name = id WHERE "boardId" = ${boardId}`;
  for (const [index, { id, ...status }] of statuses.entries()) {
    const before = known.find((one) => one.id === id);
    if (id !== null && !before) throw new AppError("not_found");
    // Ideas that shipped stay shipped, and no other becomes so by a word.
    if (before && before._count.ideas > 0 && (before.stage === "shipped") !== (status.stage === "shipped"))
      throw new AppError("board_status_in_use", { field: "statuses" });
    const data = { ...status, position: index + 1 };
    if (id === null)
      await transaction.boardStatus.create({ data: { id: createId("boardStatus"), boardId, ...data } });
    else await transaction.boardStatus.update({ where: { id }, data });
  }
}

async function writeCategories(
  transaction: Transaction,
  boardId: string,
  names: readonly string[],
): Promise<void> {
  const left = { boardId, name: { notIn: [...names] } };
  await transaction.idea.updateMany({ where: { category: left }, data: { categoryId: null } });
  await transaction.boardCategory.deleteMany({ where: left });
  for (const [index, name] of names.entries()) {
    const position = index + 1;
    await transaction.boardCategory.upsert({
      where: { boardId_name: { boardId, name } },
      create: { id: createId("boardCategory"), boardId, name, position },
      update: { position },
    });
  }
}
