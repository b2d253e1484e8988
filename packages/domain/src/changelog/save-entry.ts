import { AppError, createId, type SaveEntryInput, type StaffActor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { linkIdeas } from "./link-ideas.ts";
import { lockEntry } from "./lock-entry.ts";

/**
 * Puts down a draft of the changelog as a whole: its words, who sees it, which ideas it tells of and what it concerns.
 * @throws AppError not_found, entry_published, entry_idea_hidden
 */
export async function saveEntry(
  { database, clock }: Deps,
  actor: StaffActor,
  { entryId: knownId, title, body, visibility, ideas, productIds }: SaveEntryInput,
): Promise<{ entryId: string }> {
  return inTransaction(database, async (transaction) => {
    const entryId = knownId ?? createId("changelogEntry");
    const written = { title, body, visibility, staffId: actor.staffId };
    if (knownId === null) {
      await transaction.changelogEntry.create({
        data: { id: entryId, state: "draft", ...written, createdAt: clock.now() },
      });
    } else {
      const { state } = await lockEntry(transaction, entryId);
      if (state !== "draft") throw new AppError("entry_published");
      await transaction.changelogEntry.update({ where: { id: entryId }, data: written });
    }
    await linkIdeas(transaction, entryId, ideas);
    await linkProducts(transaction, entryId, productIds);
    await recordAudit(transaction, actor, {
      action: "changelog.save",
      subjectType: "changelog_entry",
      subjectId: entryId,
      after: { title, visibility, ideas, productIds },
    });
    return { entryId };
  });
}

async function linkProducts(
  transaction: Transaction,
  entryId: string,
  productIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(productIds)];
  const knownCount = await transaction.product.count({ where: { id: { in: wanted } } });
  if (knownCount < wanted.length) throw new AppError("not_found");
  await transaction.changelogProduct.deleteMany({ where: { entryId } });
  await transaction.changelogProduct.createMany({
    data: wanted.map((productId) => ({ entryId, productId })),
  });
}
