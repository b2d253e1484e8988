import {
  AppError,
  createId,
  type ChangelogEntryInput,
  type CorrectEntryInput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { lockEntry } from "./lock-entry.ts";

/**
 * Corrects the text of a published entry and keeps what it said before. What shipped with it stays as it was booked.
 * @throws AppError not_found, entry_not_published, already_done when nothing differs
 */
export async function correctEntry(
  { database, clock }: Deps,
  actor: StaffActor,
  { entryId, title, body }: CorrectEntryInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const before = await lockEntry(transaction, entryId);
    if (before.state !== "published") throw new AppError("entry_not_published");
    if (before.title === title && before.body === body) throw new AppError("already_done");
    const { staffId } = actor;
    await transaction.changelogCorrection.create({
      data: {
        id: createId("changelogCorrection"),
        entryId,
        staffId,
        occurredAt: clock.now(),
        text: { create: { title: before.title, body: before.body } },
      },
    });
    await transaction.changelogEntry.update({ where: { id: entryId }, data: { title, body, staffId } });
    await recordAudit(transaction, actor, {
      action: "changelog.correct",
      subjectType: "changelog_entry",
      subjectId: entryId,
      before: { title: before.title },
      after: { title },
    });
  });
}

/**
 * Takes a published entry off the changelog. Its ideas have shipped all the same: their credit is facts, and another
 * entry can tell of them without booking anything twice. @throws AppError not_found, entry_not_published
 */
export async function withdrawEntry(
  { database }: Deps,
  actor: StaffActor,
  { entryId }: ChangelogEntryInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const { state } = await lockEntry(transaction, entryId);
    if (state !== "published") throw new AppError("entry_not_published");
    await transaction.changelogEntry.update({ where: { id: entryId }, data: { state: "withdrawn" } });
    await recordAudit(transaction, actor, {
      action: "changelog.withdraw",
      subjectType: "changelog_entry",
      subjectId: entryId,
      before: { state },
      after: { state: "withdrawn" },
    });
  });
}
