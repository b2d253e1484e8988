import {
  AppError,
  type ChangeStaffRoleInput,
  type DisableStaffInput,
  type StaffActor,
  type StaffRole,
} from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

/** Gives a member of staff another role; their sessions end at once, so that the old rights do too. */
export async function changeStaffRole(
  { database }: Deps,
  actor: StaffActor,
  { staffId, role }: ChangeStaffRoleInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const before = await lockStaff(transaction, staffId);
    if (role !== "owner") await refuseWithoutOwner(transaction, before);
    await transaction.staffUser.update({ where: { id: staffId }, data: { role } });
    await transaction.staffSession.deleteMany({ where: { userId: staffId } });
    await recordAudit(transaction, actor, {
      action: "staff.change_role",
      subjectType: "staff",
      subjectId: staffId,
      before: { role: before.role },
      after: { role },
    });
  });
}

/** Takes a person's access away, or gives it back; their sessions end at once. */
export async function disableStaff(
  { database, clock }: Deps,
  actor: StaffActor,
  { staffId, disabled }: DisableStaffInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const before = await lockStaff(transaction, staffId);
    if (disabled) await refuseWithoutOwner(transaction, before);
    await transaction.staffUser.update({
      where: { id: staffId },
      data: { disabledAt: disabled ? clock.now() : null },
    });
    await transaction.staffSession.deleteMany({ where: { userId: staffId } });
    await recordAudit(transaction, actor, {
      action: disabled ? "staff.disable" : "staff.enable",
      subjectType: "staff",
      subjectId: staffId,
      before: { disabled: before.disabledAt !== null },
      after: { disabled },
    });
  });
}

type Staff = { id: string; role: StaffRole; disabledAt: Date | null };

/** Changes to staff come one after the other: two owners cannot remove each other at once. */
async function lockStaff(transaction: Transaction, staffId: string): Promise<Staff> {
  await lockKey(transaction, "staff", "roles");
  const staff = await transaction.staffUser.findUnique({ where: { id: staffId } });
  if (!staff) throw new AppError("not_found");
  return staff;
}

async function refuseWithoutOwner(transaction: Transaction, leaving: Staff): Promise<void> {
  if (leaving.role !== "owner" || leaving.disabledAt) return;
  const others = await transaction.staffUser.count({
    where: { role: "owner", disabledAt: null, id: { not: leaving.id } },
  });
  if (others === 0) throw new AppError("last_owner");
}
