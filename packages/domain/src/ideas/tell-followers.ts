import { inTransaction, type Transaction } from "@worth/db";
import type { MailDeps } from "../deps.ts";
import { createMailEffect } from "../effects/create-mail-effect.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { boardsVisibleTo } from "./readable-boards.ts";

const batchSize = 200;
/** News of an idea is of no use much later. */
const mailDays = 14;

type TellDeps = Omit<MailDeps, "adminUrl">;

/**
 * Mails everybody who follows an idea, or something that was merged into it, that it came to another status and what
 * staff said: each person once, however often this runs.
 */
export async function tellFollowers(deps: TellDeps, { changeId }: { changeId: string }): Promise<void> {
  let told: number;
  do told = await inTransaction(deps.database, (transaction) => tellSome(transaction, deps, changeId));
  while (told === batchSize);
}

type Follower = { customerId: string; userId: string; email: string };

async function tellSome(transaction: Transaction, deps: TellDeps, changeId: string): Promise<number> {
  const now = deps.clock.now();
  const change = await transaction.ideaStatusChange.findUnique({
    where: { id: changeId },
    include: { note: true, to: true, idea: { include: { text: true, board: true } } },
  });
  if (!change) return 0;
  const { idea, to, note } = change;
  const followers = await claimFollowers(transaction, { changeId, rootId: idea.rootId, now });
  const { name: programmeName } = await getProgrammeRow(transaction);
  for (const { customerId, userId, email } of followers) {
    const actor = { kind: "member", customerId, userId } as const;
    const board = { id: idea.boardId, AND: await boardsVisibleTo(transaction, actor) };
    // Whoever left the group hears nothing of its board any more.
    if ((await transaction.board.count({ where: board })) === 0) continue;
    const data = {
      programmeName,
      ideaTitle: idea.text?.title ?? "",
      statusName: to.name,
      note: note?.body ?? "",
      link: `${deps.portalUrl}/ideas/${idea.id}`,
    };
    const expiresAt = new Date(now.getTime() + mailDays * 86_400_000);
    await createMailEffect(
      transaction,
      { template: "idea_moved", to: email, data },
      { ...deps, now, expiresAt },
    );
  }
  return followers.length;
}

/** Some who were not told yet, written down as told; two workers at once get different ones. */
function claimFollowers(
  transaction: Transaction,
  { changeId, rootId, now }: { changeId: string; rootId: string; now: Date },
): Promise<Follower[]> {
  return transaction.$queryRaw<Follower[]>`
    WITH claimed AS (
      INSERT INTO idea_notice ("changeId", "customerId", "createdAt")
      SELECT DISTINCT ${changeId}, follow."customerId", ${now}::timestamptz
      FROM idea JOIN idea_follow AS follow ON follow."ideaId" = idea.id
      JOIN member ON member."customerId" = follow."customerId"
      WHERE idea."rootId" = ${rootId} AND NOT EXISTS (SELECT FROM idea_notice AS told
        WHERE told."changeId" = ${changeId} AND told."customerId" = follow."customerId")
      LIMIT ${batchSize}
      ON CONFLICT DO NOTHING RETURNING "customerId")
    SELECT claimed."customerId", member."userId", "user".email
    FROM claimed JOIN member ON member."customerId" = claimed."customerId"
    JOIN member_user AS "user" ON "user".id = member."userId"`;
}
