import type { Transaction } from "@worth/db";
import { spendAsk } from "../asks/spend-ask.ts";
import type { MailDeps } from "../deps.ts";
import { mailMember } from "./mail-member.ts";

/** As many as are asked by mail, who joined first; everybody in the group finds the question on its page. */
const mostMailed = 500;

type Asked = { groupId: string; groupName: string; consultationId: string };

/** Tells a group that it is asked before a launch: each member once, as long as they may be asked. */
export async function askGroup(
  transaction: Transaction,
  deps: Omit<MailDeps, "adminUrl">,
  { groupId, groupName, consultationId }: Asked,
): Promise<void> {
  const members = await transaction.betaGroupMember.findMany({
    where: { groupId, state: "joined" },
    orderBy: [{ joinedAt: "asc" }, { customerId: "asc" }],
    take: mostMailed,
    select: { customerId: true },
  });
  const now = deps.clock.now();
  const path = `/beta/consultations/${consultationId}`;
  for (const { customerId } of members) {
    if (!(await spendAsk(transaction, { customerId, kind: "consult", aboutId: consultationId, now })))
      continue;
    await mailMember(transaction, deps, { customerId, template: "beta_asked", groupName, path });
  }
}
