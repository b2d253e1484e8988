import { AppError, type SaveEntryInput } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { lockRoot } from "../ideas/lock-idea.ts";

type Links = SaveEntryInput["ideas"];

/**
 * Links an entry to these ideas and no others. One that was merged is told of as the one it became, each once, with the
 * largest share that was said of its parts. @throws AppError not_found, entry_idea_hidden
 */
export async function linkIdeas(transaction: Transaction, entryId: string, links: Links): Promise<void> {
  const shares = new Map(links.map(({ ideaId, basisPoints }) => [ideaId, basisPoints]));
  const ideas = await transaction.idea.findMany({
    where: { id: { in: [...shares.keys()] } },
    select: { id: true, rootId: true, root: { select: { state: true } } },
  });
  if (ideas.length < shares.size) throw new AppError("not_found");
  if (ideas.some(({ root }) => root.state !== "published")) throw new AppError("entry_idea_hidden");
  const roots = new Map<string, number>();
  for (const { id, rootId } of ideas)
    roots.set(rootId, Math.max(roots.get(rootId) ?? 0, shares.get(id) ?? 0));
  await transaction.changelogIdea.deleteMany({ where: { entryId } });
  await transaction.changelogIdea.createMany({
    data: [...roots].map(([ideaId, basisPoints]) => ({ entryId, ideaId, basisPoints })),
  });
}

/**
 * The links of an entry that is about to be published, to what its ideas are by now: one can have been merged since the
 * entry was written down. Until the transaction ends none of them is merged. @throws AppError entry_idea_hidden
 */
export async function relinkIdeas(transaction: Transaction, entryId: string): Promise<Links> {
  // One order for everybody: two entries of the same ideas wait for each other.
  const inOrder = { where: { entryId }, orderBy: { ideaId: "asc" } } as const;
  const links = await transaction.changelogIdea.findMany(inOrder);
  for (const { ideaId } of links) await lockRoot(transaction, ideaId);
  await linkIdeas(transaction, entryId, links);
  return transaction.changelogIdea.findMany(inOrder);
}
