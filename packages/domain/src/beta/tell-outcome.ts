import { inTransaction, type Transaction } from "@worth/db";
import type { MailDeps } from "../deps.ts";
import { mailMember } from "./mail-member.ts";

/** As many people as one transaction tells. */
const batchSize = 200;

type TellDeps = Omit<MailDeps, "adminUrl">;

/** Mails everybody in a group what came of a question they were asked: each once, however often this runs. */
export async function tellOutcome(
  deps: TellDeps,
  { consultationId }: { consultationId: string },
): Promise<void> {
  let told: number;
  do told = await inTransaction(deps.database, (transaction) => tellSome(transaction, deps, consultationId));
  while (told === batchSize);
}

async function tellSome(transaction: Transaction, deps: TellDeps, consultationId: string): Promise<number> {
  const asked = await transaction.consultation.findUnique({
    where: { id: consultationId },
    select: { groupId: true, group: { select: { name: true } } },
  });
  if (!asked) return 0;
  const { groupId, group } = asked;
  const now = deps.clock.now();
  // Some who were not told yet, written down as told; two workers at once get different ones.
  const members = await transaction.$queryRaw<{ customerId: string }[]>`
    INSERT INTO consultation_notice ("consultationId", "customerId", "createdAt")
    SELECT ${consultationId}, member."customerId", ${now}::timestamptz FROM beta_group_member AS member
    WHERE member."groupId" = ${groupId} AND member.state = 'joined' AND NOT EXISTS (
      SELECT FROM consultation_notice AS told
      WHERE told."consultationId" = ${consultationId} AND told."customerId" = member."customerId")
    LIMIT ${batchSize}
    ON CONFLICT DO NOTHING RETURNING "customerId"`;
  const news = {
    template: "beta_outcome" as const,
    groupName: group.name,
    path: `/beta/consultations/${consultationId}`,
  };
  for (const { customerId } of members) await mailMember(transaction, deps, { customerId, ...news });
  return members.length;
}
