import {
  AppError,
  createId,
  type SaveBetaGroupInput,
  type SavedBetaGroupOutput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { MailDeps } from "../deps.ts";
import { giveFreePlaces } from "./give-free-places.ts";
import { lockGroup } from "./lock-group.ts";

/**
 * Sets a group up. Another text to agree to is a new version: who joined under an earlier one stays with that. More
 * places go to those who wait. @throws AppError not_found, beta_capacity_taken
 */
export async function saveBetaGroup(
  deps: Omit<MailDeps, "adminUrl">,
  actor: StaffActor,
  { groupId, consent, isClosed, ...fields }: SaveBetaGroupInput,
): Promise<SavedBetaGroupOutput> {
  const now = deps.clock.now();
  const id = groupId ?? createId("betaGroup");
  await inTransaction(deps.database, async (transaction) => {
    if (groupId === null) {
      const closedAt = isClosed ? now : null;
      await transaction.betaGroup.create({
        data: { id, ...fields, consentVersion: 1, closedAt, createdAt: now },
      });
      await writeConsent(transaction, { groupId: id, version: 1, body: consent, createdAt: now });
    } else {
      const group = await lockGroup(transaction, groupId);
      if (fields.capacity < group.joinedCount)
        throw new AppError("beta_capacity_taken", { field: "capacity" });
      const latest = { groupId_version: { groupId, version: group.consentVersion } };
      const { body } = await transaction.betaGroupConsent.findUniqueOrThrow({ where: latest });
      const version = group.consentVersion + (body === consent ? 0 : 1);
      if (body !== consent)
        await writeConsent(transaction, { groupId, version, body: consent, createdAt: now });
      const closedAt = isClosed ? (group.closedAt ?? now) : null;
      const data = { ...fields, consentVersion: version, closedAt };
      await transaction.betaGroup.update({ where: { id }, data });
      const isMore = await giveFreePlaces(transaction, deps, { ...group, ...fields });
      if (isMore) await deps.jobs.enqueue(transaction, { name: "beta.give_places", data: { groupId } });
    }
    await recordAudit(transaction, actor, {
      action: "beta.save_group",
      subjectType: "beta_group",
      subjectId: id,
      after: { name: fields.name, capacity: fields.capacity, isClosed },
    });
  });
  return { groupId: id };
}

type Consent = { groupId: string; version: number; body: string; createdAt: Date };

async function writeConsent(transaction: Transaction, data: Consent): Promise<void> {
  await transaction.betaGroupConsent.create({ data });
}
