import { AppError } from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";

export type Membership = Prisma.BetaGroupMemberGetPayload<object>;

/** Which of somebody's standings with a group counts, when they turned out to be two people. */
const order = { joined: 0, waiting: 1, invited: 2, left: 3, removed: 4 } as const;

/** How somebody stands with a group; null when they have nothing to do with it. */
export async function findMembership(
  reader: Reader,
  groupId: string,
  aliases: readonly string[],
): Promise<Membership | null> {
  const rows = await reader.betaGroupMember.findMany({
    where: { groupId, customerId: { in: [...aliases] } },
  });
  return rows.toSorted((a, b) => order[a.state] - order[b.state])[0] ?? null;
}

/** What a group does is for whoever joined it; for anybody else it does not exist. @throws AppError not_found */
export async function requireJoined(
  reader: Reader,
  groupId: string,
  aliases: readonly string[],
): Promise<Membership> {
  const membership = await findMembership(reader, groupId, aliases);
  if (membership?.state !== "joined") throw new AppError("not_found");
  return membership;
}
