import {
  isAllowed,
  permissionTable,
  type CurrentStaffOutput,
  type Permission,
  type StaffActor,
} from "@worth/contracts";
import type { Deps } from "../deps.ts";

/** Who is signed in and what their role may do, so that screens offer nothing that would be refused. */
export async function getCurrentStaff({ database }: Deps, actor: StaffActor): Promise<CurrentStaffOutput> {
  const { name, email, role } = await database.staffUser.findUniqueOrThrow({ where: { id: actor.staffId } });
  const permissions = (Object.keys(permissionTable) as Permission[]).filter((permission) =>
    isAllowed(role, permission),
  );
  return { name, email, role, permissions };
}
