import type { MemberActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";

/** The actor behind a signed-in member user; null for somebody who never finished joining. */
export async function findMemberActor(
  { database }: Pick<Deps, "database">,
  userId: string,
): Promise<MemberActor | null> {
  const member = await database.member.findUnique({ where: { userId }, select: { customerId: true } });
  return member && { kind: "member", userId, customerId: member.customerId };
}
