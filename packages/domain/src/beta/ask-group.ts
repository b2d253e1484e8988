import { inTransaction, type Transaction } from "@worth/db";
import { mayBeAsked } from "../asks/may-be-asked.ts";
import { spendAsk } from "../asks/spend-ask.ts";
import type { MailDeps } from "../deps.ts";
import { readAsking } from "../reviews/asking-settings.ts";
import { mailMember } from "./mail-member.ts";

/** As many as are asked by mail, of those who may be, who joined first; the whole group finds the question on its page. */
const mostMailed = 500;

type Asked = { groupId: string; groupName: string; consultationId: string };

/** As many as are asked together: their mails are written in one transaction. */
const pieceSize = 50;

/**
 * Tells a group that it is asked before a launch: each member once, as long as they may be asked. Whoever is left out by
 * a crash finds the question on the group's page.
 */
export async function askGroup(deps: AskingDeps, asked: Asked): Promise<void> {
  let lastId = "";
  for (let seen = 0; seen < mostMailed; seen += pieceSize) {
    const after = lastId;
    const piece = await inTransaction(deps.database, (transaction) =>
      askPiece(transaction, deps, asked, after),
    );
    if (piece.length < pieceSize) return;
    lastId = piece.at(-1) ?? "";
  }
}

type AskingDeps = Omit<MailDeps, "adminUrl">;

/** Asks the next few, and returns who they were: those who joined first, after the last one asked. */
async function askPiece(
  transaction: Transaction,
  deps: AskingDeps,
  { groupId, groupName, consultationId }: Asked,
  afterId: string,
): Promise<string[]> {
  const now = deps.clock.now();
  const asking = await readAsking(transaction);
  const members = await transaction.$queryRaw<{ customerId: string }[]>`
    SELECT member."customerId" FROM beta_group_member AS member
    LEFT JOIN beta_group_member AS last ON last."groupId" = member."groupId" AND last."customerId" = ${afterId}
    WHERE member."groupId" = ${groupId} AND member.state = 'joined'
      AND (last."customerId" IS NULL
        OR (member."joinedAt", member."customerId") > (last."joinedAt", last."customerId"))
      AND ${mayBeAsked('member."customerId"', { ...asking, kind: "consult", now })}
    ORDER BY member."joinedAt", member."customerId" LIMIT ${pieceSize}`;
  const path = `/beta/consultations/${consultationId}`;
  for (const { customerId } of members) {
    if (!(await spendAsk(transaction, deps, { customerId, kind: "consult", aboutId: consultationId, now })))
      continue;
    await mailMember(transaction, deps, { customerId, template: "beta_asked", groupName, path });
  }
  return members.map(({ customerId }) => customerId);
}
