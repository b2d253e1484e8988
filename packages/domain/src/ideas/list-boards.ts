import type { ListBoardsOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { listBetaGroups } from "./joined-groups.ts";

/** Every board as it is set up, in its order. */
export async function listBoards({ database }: Deps, _actor: StaffActor): Promise<ListBoardsOutput> {
  const order = [{ position: "asc" as const }, { id: "asc" as const }];
  const boards = await database.board.findMany({
    orderBy: order,
    include: {
      statuses: { orderBy: order, include: { _count: { select: { ideas: true } } } },
      categories: { orderBy: order },
      _count: { select: { ideas: true } },
    },
  });
  const betaGroups = await listBetaGroups(database);
  return {
    boards: boards.map(({ id, name, description, visibility, betaGroupId, closedAt, ...board }) => ({
      id,
      name,
      description,
      visibility,
      betaGroupId,
      isClosed: closedAt !== null,
      ideaCount: board._count.ideas,
      statuses: board.statuses.map((status) => ({
        id: status.id,
        name: status.name,
        stage: status.stage,
        isOnRoadmap: status.isOnRoadmap,
        ideaCount: status._count.ideas,
      })),
      categories: board.categories.map((category) => ({ id: category.id, name: category.name })),
    })),
    betaGroups,
  };
}
