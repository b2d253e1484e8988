import { inTransaction, lockKey, sqlOf, type Transaction } from "@worth/db";
import type { MailDeps } from "../deps.ts";
import { createMailEffect } from "../effects/create-mail-effect.ts";
import { boardsVisibleTo } from "../ideas/readable-boards.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";

/** As many people as one transaction tells. */
const batchSize = 200;
/** News of what shipped is of no use much later. */
const mailDays = 14;

type TellDeps = Omit<MailDeps, "adminUrl">;

/**
 * Mails everybody who voted for or follows an idea that shipped with this entry, or something that was merged into it:
 * one mail a person, once over all entries, however often this runs. Whoever no longer sees the board hears nothing.
 */
export async function tellSupporters(deps: TellDeps, { entryId }: { entryId: string }): Promise<void> {
  let told: number;
  do told = await inTransaction(deps.database, (transaction) => tellSome(transaction, deps, entryId));
  while (told === batchSize);
}

type Supporter = { customerId: string; userId: string; email: string; ideaIds: string[] };

async function tellSome(transaction: Transaction, deps: TellDeps, entryId: string): Promise<number> {
  const now = deps.clock.now();
  // One at a time, so that somebody's ideas of one entry are told in one mail.
  await lockKey(transaction, "changelog_tell", "all");
  const entry = await transaction.changelogEntry.findUnique({ where: { id: entryId } });
  if (entry?.state !== "published") return 0;
  const supporters = await findUntold(transaction, entryId);
  await transaction.changelogNotice.createMany({
    data: supporters.flatMap(({ customerId, ideaIds }) =>
      ideaIds.map((ideaId) => ({ ideaId, customerId, entryId, createdAt: now })),
    ),
  });
  const { name: programmeName } = await getProgrammeRow(transaction);
  for (const { customerId, userId, email, ideaIds } of supporters) {
    const actor = { kind: "member", customerId, userId } as const;
    const ideas = await transaction.idea.findMany({
      where: { id: { in: ideaIds }, board: await boardsVisibleTo(transaction, actor) },
      include: { text: true },
      orderBy: { id: "asc" },
    });
    if (ideas.length === 0) continue;
    const data = {
      programmeName,
      ideaTitles: ideas.map(({ text }) => text?.title ?? ""),
      entryTitle: entry.title,
      link: `${deps.portalUrl}/changelog/${entryId}`,
    };
    const expiresAt = new Date(now.getTime() + mailDays * 86_400_000);
    const mail = { template: "ideas_shipped", to: email, data } as const;
    await createMailEffect(transaction, mail, { ...deps, now, expiresAt });
  }
  return supporters.length;
}

/** Members, as who they are today, with the ideas of the entry they support and were not told of. */
function findUntold(transaction: Transaction, entryId: string): Promise<Supporter[]> {
  return sqlOf(transaction)<Supporter>(
    `WITH RECURSIVE shipped AS (
       SELECT link."ideaId" AS id FROM changelog_idea AS link WHERE link."entryId" = $1),
     supporter AS (
       SELECT part."rootId", vote."customerId" FROM shipped JOIN idea AS part ON part."rootId" = shipped.id
         JOIN idea_vote AS vote ON vote."ideaId" = part.id
       UNION
       SELECT part."rootId", follow."customerId" FROM shipped JOIN idea AS part ON part."rootId" = shipped.id
         JOIN idea_follow AS follow ON follow."ideaId" = part.id
       UNION
       SELECT supporter."rootId", former."mergedIntoId" FROM supporter
         JOIN customer AS former ON former.id = supporter."customerId" WHERE former."mergedIntoId" IS NOT NULL)
     SELECT supporter."customerId", member."userId", "user".email,
       array_agg(supporter."rootId" ORDER BY supporter."rootId") AS "ideaIds"
     FROM supporter JOIN member ON member."customerId" = supporter."customerId"
     JOIN member_user AS "user" ON "user".id = member."userId"
     WHERE NOT EXISTS (SELECT FROM changelog_notice AS told
       WHERE told."ideaId" = supporter."rootId" AND told."customerId" = supporter."customerId")
     GROUP BY 1, 2, 3 ORDER BY 1 LIMIT ${batchSize}`,
    [entryId],
  );
}
