import { AppError, type MemberActor, type ProfileOutput, type UpdateProfileInput } from "@worth/contracts";
import type { Deps } from "../deps.ts";

/** What a member sees and may change of themselves. */
export async function getProfile({ database }: Deps, actor: MemberActor): Promise<ProfileOutput> {
  const member = await database.member.findUnique({
    where: { customerId: actor.customerId },
    select: {
      joinedAt: true,
      customer: { select: { displayName: true } },
      user: { select: { email: true } },
    },
  });
  if (!member) throw new AppError("not_found");
  const { joinedAt, customer, user } = member;
  return { displayName: customer.displayName, email: user.email, joinedAt: joinedAt.toISOString() };
}

export async function updateProfile(
  { database }: Deps,
  actor: MemberActor,
  { displayName }: UpdateProfileInput,
): Promise<void> {
  await database.customer.update({ where: { id: actor.customerId }, data: { displayName } });
}
