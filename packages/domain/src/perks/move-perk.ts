import { AppError, type MovePerkInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { lockPerk } from "./lock-perk.ts";

/**
 * Offers a perk to members, or takes it out of their catalogue; what they chose before is theirs all the same.
 * @throws AppError not_found
 */
export async function movePerk(
  { database }: Deps,
  actor: StaffActor,
  { perkId, to }: MovePerkInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const perk = await lockPerk(transaction, perkId);
    if (!perk) throw new AppError("not_found");
    if (perk.state === to) return;
    await transaction.perk.update({ where: { id: perkId }, data: { state: to } });
    await recordAudit(transaction, actor, {
      action: "perk.move",
      subjectType: "perk",
      subjectId: perkId,
      before: { state: perk.state },
      after: { state: to },
    });
  });
}
