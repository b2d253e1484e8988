import type { Prisma, Reader } from "@worth/db";

/** Where something said in a group can become an idea: the group's own board, and those its members see anyway. */
const ofGroup = (groupId: string): Prisma.BoardWhereInput => ({
  closedAt: null,
  OR: [{ visibility: "beta_group", betaGroupId: groupId }, { visibility: { in: ["everyone", "members"] } }],
});

/** Those boards, the one that fewest people see first. */
export function listIdeaBoards(reader: Reader, groupId: string) {
  return reader.board.findMany({
    where: ofGroup(groupId),
    orderBy: [{ visibility: "desc" }, { position: "asc" }, { id: "asc" }],
    select: { id: true, name: true, visibility: true },
  });
}

export async function isIdeaBoard(
  reader: Reader,
  { boardId, groupId }: { boardId: string; groupId: string },
): Promise<boolean> {
  return (await reader.board.count({ where: { id: boardId, AND: ofGroup(groupId) } })) > 0;
}
