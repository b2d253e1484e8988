import type { ListStaffOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";

export async function listStaff({ database }: Deps, actor: StaffActor): Promise<ListStaffOutput> {
  const staff = await database.staffUser.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: { sessions: { orderBy: { updatedAt: "desc" }, take: 1, select: { updatedAt: true } } },
  });
  return {
    staff: staff.map(({ id, name, email, role, disabledAt, sessions }) => ({
      id,
      name,
      email,
      role,
      isDisabled: disabledAt !== null,
      isYou: id === actor.staffId,
      lastSeenAt: sessions[0]?.updatedAt.toISOString() ?? null,
    })),
  };
}
