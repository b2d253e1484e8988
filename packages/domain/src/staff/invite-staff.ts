import { AppError, createId, type InviteStaffInput, type StaffActor } from "@worth/contracts";
import { inTransaction, readDatabaseRefusal } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { MailDeps } from "../deps.ts";
import { createMailEffect } from "../effects/create-mail-effect.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";

const invitationDays = 7;

/** Lets a person sign in to the admin app and mails them where. */
export async function inviteStaff(deps: MailDeps, actor: StaffActor, input: InviteStaffInput): Promise<void> {
  const { database, clock, cipher, jobs, adminUrl } = deps;
  const email = input.email.toLowerCase();
  try {
    await inTransaction(database, async (transaction) => {
      const now = clock.now();
      const id = createId("staff");
      await transaction.staffUser.create({ data: { id, name: input.name, email, role: input.role } });
      await recordAudit(transaction, actor, {
        action: "staff.invite",
        subjectType: "staff",
        subjectId: id,
        after: { email, role: input.role },
      });
      const { name: programmeName } = await getProgrammeRow(transaction);
      const data = { programmeName, name: input.name, link: `${adminUrl}/sign-in` };
      const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
      await createMailEffect(
        transaction,
        { template: "staff_invited", to: email, data },
        { cipher, jobs, now, expiresAt },
      );
    });
  } catch (error) {
    if (readDatabaseRefusal(error)?.kind === "duplicate")
      throw new AppError("staff_exists", { field: "email" });
    throw error;
  }
}
