import { AppError, type Actor, type IdeaStage } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { listReadableBoards } from "./readable-boards.ts";

type Chosen = { boardId?: string | undefined; stage?: IdeaStage | undefined };

/**
 * The boards somebody sees, and which of them and of their statuses a list is asked for.
 * @throws AppError not_found for a board they do not see
 */
export async function chooseBoards(reader: Reader, actor: Actor, { boardId, stage }: Chosen) {
  const boards = await listReadableBoards(reader, actor);
  const boardIds = boards.map(({ id }) => id).filter((id) => boardId === undefined || id === boardId);
  if (boardId !== undefined && boardIds.length === 0) throw new AppError("not_found");
  if (stage === undefined) return { boards, boardIds };
  const where = { stage, boardId: { in: boardIds } };
  const statuses = await reader.boardStatus.findMany({ where, select: { id: true } });
  return { boards, boardIds, statusIds: statuses.map(({ id }) => id) };
}
