import type { StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";

/** The actor behind a signed-in staff user, with the role they have now; null once they are disabled. */
export async function findActiveStaff(
  { database }: Pick<Deps, "database">,
  userId: string,
): Promise<StaffActor | null> {
  const staff = await database.staffUser.findUnique({
    where: { id: userId },
    select: { role: true, disabledAt: true },
  });
  return staff && !staff.disabledAt ? { kind: "staff", staffId: userId, role: staff.role } : null;
}
