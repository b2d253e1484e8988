import type { Reader } from "@worth/db";

/** The beta groups somebody is in. */
export async function listJoinedGroups(reader: Reader, aliases: readonly string[]): Promise<string[]> {
  const joined = await reader.betaGroupMember.findMany({
    where: { customerId: { in: [...aliases] }, state: "joined" },
    select: { groupId: true },
  });
  return joined.map(({ groupId }) => groupId);
}

/** The beta groups whose board one can be. */
export function listBetaGroups(reader: Reader): Promise<{ id: string; name: string }[]> {
  return reader.betaGroup.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, name: true },
  });
}
