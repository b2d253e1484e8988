import { inTransaction, type Transaction } from "@worth/db";
import { mayBeAsked } from "../asks/may-be-asked.ts";
import { spendAsk } from "../asks/spend-ask.ts";
import type { MailDeps } from "../deps.ts";
import { readAsking } from "../reviews/asking-settings.ts";
import { mailMember } from "./mail-member.ts";

type AskingDeps = Omit<MailDeps, "adminUrl">;
type Asked = { consultationId: string };

/** As many as are asked together: their mails are written in one transaction. */
const pieceSize = 50;

/**
 * The job of a new consultation: tells its group that it is asked before a launch, those who joined first before the
 * others. Each member once, however often this runs, and as long as they may be asked; the others find the question
 * on the group's page.
 */
export async function askGroup(deps: AskingDeps, asked: Asked): Promise<void> {
  let lastId: string | undefined = "";
  while (lastId !== undefined) {
    const after: string = lastId;
    lastId = await inTransaction(deps.database, (transaction) => askPiece(transaction, deps, asked, after));
  }
}

/** Asks the next few after the last one asked; the last of them, or undefined when there are no more. */
async function askPiece(
  transaction: Transaction,
  deps: AskingDeps,
  { consultationId }: Asked,
  afterId: string,
): Promise<string | undefined> {
  const now = deps.clock.now();
  await transaction.$queryRaw`SELECT 1 FROM consultation WHERE id = ${consultationId} FOR UPDATE`;
  const consultation = await transaction.consultation.findUnique({
    where: { id: consultationId, closesAt: { gt: now }, outcomeAt: null },
    select: { groupId: true, group: { select: { name: true } } },
  });
  if (!consultation) return undefined;
  const { groupId, group } = consultation;
  const asking = await readAsking(transaction);
  const members = await transaction.$queryRaw<{ customerId: string }[]>`
    SELECT member."customerId" FROM beta_group_member AS member
    LEFT JOIN beta_group_member AS last ON last."groupId" = member."groupId" AND last."customerId" = ${afterId}
    WHERE member."groupId" = ${groupId} AND member.state = 'joined'
      AND (last."customerId" IS NULL
        OR (member."joinedAt", member."customerId") > (last."joinedAt", last."customerId"))
      AND NOT EXISTS (SELECT FROM ask
        WHERE ask."customerId" = member."customerId" AND kind = 'consult' AND "aboutId" = ${consultationId})
      AND ${mayBeAsked('member."customerId"', { ...asking, kind: "consult", now })}
    ORDER BY member."joinedAt", member."customerId" LIMIT ${pieceSize}`;
  const news = { groupName: group.name, path: `/beta/consultations/${consultationId}` };
  for (const { customerId } of members) {
    if (!(await spendAsk(transaction, deps, { customerId, kind: "consult", aboutId: consultationId, now })))
      continue;
    await mailMember(transaction, deps, { customerId, template: "beta_asked", ...news });
  }
  return members.length === pieceSize ? members.at(-1)?.customerId : undefined;
}
