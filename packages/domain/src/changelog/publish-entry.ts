import { AppError, type ChangelogEntryInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { relinkIdeas } from "./link-ideas.ts";
import { lockEntry } from "./lock-entry.ts";
import { shipIdea } from "./ship-idea.ts";

/**
 * Publishes a draft, once however often and in how many windows it is pressed. In the same transaction its ideas ship:
 * each comes to its board's status for that, its credit is booked, rewards are decided, and everybody who supported it
 * will be told. An idea that shipped with an earlier entry is only told of.
 * @throws AppError not_found, entry_published, entry_product_missing when an idea concerns no product nor the entry,
 * entry_idea_hidden
 */
export async function publishEntry(
  deps: Deps,
  actor: StaffActor,
  { entryId }: ChangelogEntryInput,
): Promise<void> {
  const { database, clock, jobs } = deps;
  await inTransaction(database, async (transaction) => {
    const { state, title } = await lockEntry(transaction, entryId);
    if (state !== "draft") throw new AppError("entry_published");
    const now = clock.now();
    const products = await transaction.changelogProduct.findMany({ where: { entryId } });
    const links = await relinkIdeas(transaction, entryId);
    const creditedIds = new Set<string>();
    for (const { ideaId, basisPoints } of links) {
      const productIds = products.map(({ productId }) => productId);
      const shipping = { ideaId, basisPoints, productIds, now };
      for (const customerId of await shipIdea(transaction, actor, shipping)) creditedIds.add(customerId);
    }
    await transaction.changelogEntry.update({
      where: { id: entryId },
      data: { state: "published", publishedAt: now, staffId: actor.staffId },
    });
    await requestRefresh(transaction, jobs, creditedIds);
    if (links.length > 0) await jobs.enqueue(transaction, { name: "changelog.tell", data: { entryId } });
    await recordAudit(transaction, actor, {
      action: "changelog.publish",
      subjectType: "changelog_entry",
      subjectId: entryId,
      before: { state },
      after: { state: "published", title, ideaIds: links.map(({ ideaId }) => ideaId) },
    });
  });
}
