import { createId, staffIdOf, type Actor, type MachineActor } from "@worth/contracts";
import type { Prisma, Transaction } from "@worth/db";

type AuditRecord = {
  action: string;
  subjectType: string;
  subjectId: string;
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
};

/** Writes who did what, in the transaction that does it; what changed goes to the erasable side table. */
export async function recordAudit(
  transaction: Transaction,
  actor: Actor | MachineActor,
  record: AuditRecord,
): Promise<void> {
  const { action, subjectType, subjectId, before, after } = record;
  await transaction.auditEntry.create({
    data: {
      id: createId("audit"),
      staffId: staffIdOf(actor),
      apiKeyId: actor.kind === "machine" ? actor.apiKeyId : null,
      action,
      subjectType,
      subjectId,
      detail: { create: { ...(before && { before }), ...(after && { after }) } },
    },
  });
}
