import {
  AppError,
  createId,
  type ArchiveActTypeInput,
  type ListActTypesOutput,
  type SaveActTypeInput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

/** The kinds of acts that staff defined, those in use first. */
export async function listActTypes(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
): Promise<ListActTypesOutput> {
  const types = await database.actType.findMany({
    orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }],
    include: { _count: { select: { acts: true } } },
  });
  return {
    types: types.map(({ id, name, role, proof, approval, archivedAt, _count }) => ({
      id,
      name,
      role,
      proof,
      approval,
      isArchived: archivedAt !== null,
      loggedCount: _count.acts,
    })),
  };
}

/**
 * Staff define a kind of act, or change one: what was logged before keeps the role it was approved with.
 * @throws AppError act_type_known for a name another one has, not_found
 */
export async function saveActType(
  { database, clock }: Pick<Deps, "database" | "clock">,
  actor: StaffActor,
  { typeId, ...body }: SaveActTypeInput,
): Promise<{ typeId: string }> {
  return inTransaction(database, async (transaction) => {
    const same = await transaction.actType.findUnique({ where: { name: body.name } });
    if (same && same.id !== typeId) throw new AppError("act_type_known", { field: "name" });
    const before = typeId === null ? null : await transaction.actType.findUnique({ where: { id: typeId } });
    if (typeId !== null && !before) throw new AppError("not_found");
    const id = typeId ?? createId("actType");
    await transaction.actType.upsert({
      where: { id },
      create: { id, ...body, createdAt: clock.now() },
      update: body,
    });
    await recordAudit(transaction, actor, {
      action: "act_type.save",
      subjectType: "act_type",
      subjectId: id,
      ...(before && { before: { name: before.name, role: before.role } }),
      after: body,
    });
    return { typeId: id };
  });
}

/** Nobody logs one any more, or somebody may again. @throws AppError not_found */
export async function archiveActType(
  { database, clock }: Pick<Deps, "database" | "clock">,
  actor: StaffActor,
  { typeId, isArchived }: ArchiveActTypeInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const type = await transaction.actType.findUnique({ where: { id: typeId } });
    if (!type) throw new AppError("not_found");
    await transaction.actType.update({
      where: { id: typeId },
      data: { archivedAt: isArchived ? clock.now() : null },
    });
    await recordAudit(transaction, actor, {
      action: isArchived ? "act_type.archive" : "act_type.restore",
      subjectType: "act_type",
      subjectId: typeId,
    });
  });
}
