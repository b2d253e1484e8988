import type { Actor } from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import { listJoinedGroups } from "./joined-groups.ts";
import { listAliases } from "../customers/resolve-customer.ts";

type Board = Prisma.BoardGetPayload<object>;

/**
 * Which boards somebody sees: everyone's; those for members, when they are one; those of beta groups they joined. Staff
 * see all. Whatever shows an idea to members or visitors asks here.
 */
export async function boardsVisibleTo(reader: Reader, actor: Actor): Promise<Prisma.BoardWhereInput> {
  if (actor.kind === "staff" || actor.kind === "system") return {};
  if (actor.kind === "anonymous") return { visibility: "everyone" };
  const groupIds = await listJoinedGroups(reader, await listAliases(reader, actor.customerId));
  return {
    OR: [
      { visibility: { in: ["everyone", "members"] } },
      { visibility: "beta_group", betaGroupId: { in: groupIds } },
    ],
  };
}

/** Which boards the same people see as this one, itself among them. */
export const boardsWithAudienceOf = ({
  visibility,
  betaGroupId,
}: Pick<Board, "visibility" | "betaGroupId">): Prisma.BoardWhereInput => ({ visibility, betaGroupId });

/** The boards somebody sees, in their order. */
export async function listReadableBoards(reader: Reader, actor: Actor) {
  return reader.board.findMany({
    where: await boardsVisibleTo(reader, actor),
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { categories: { orderBy: [{ position: "asc" }, { id: "asc" }] } },
  });
}
