import type { Transaction } from "@worth/db";
import { mayBeAsked } from "../asks/may-be-asked.ts";
import { spendAsk } from "../asks/spend-ask.ts";
import type { MailDeps } from "../deps.ts";
import { readAsking } from "../reviews/asking-settings.ts";
import { mailMember } from "./mail-member.ts";

/** As many as are asked by mail, of those who may be, who joined first; the whole group finds the question on its page. */
const mostMailed = 500;

type Asked = { groupId: string; groupName: string; consultationId: string };

/** Tells a group that it is asked before a launch: each member once, as long as they may be asked. */
export async function askGroup(
  transaction: Transaction,
  deps: Omit<MailDeps, "adminUrl">,
  { groupId, groupName, consultationId }: Asked,
): Promise<void> {
  const now = deps.clock.now();
  const asking = await readAsking(transaction);
  const members = await transaction.$queryRaw<{ customerId: string }[]>`
    SELECT member."customerId" FROM beta_group_member AS member
    WHERE member."groupId" = ${groupId} AND member.state = 'joined'
      AND ${mayBeAsked('member."customerId"', { ...asking, kind: "consult", now })}
    ORDER BY member."joinedAt", member."customerId" LIMIT ${mostMailed}`;
  const path = `/beta/consultations/${consultationId}`;
  for (const { customerId } of members) {
    if (!(await spendAsk(transaction, deps, { customerId, kind: "consult", aboutId: consultationId, now })))
      continue;
    await mailMember(transaction, deps, { customerId, template: "beta_asked", groupName, path });
  }
}
