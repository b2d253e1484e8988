import {
  betaCriteriaSchema,
  type BetaGroupInput,
  type InviteToBetaGroupOutput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { spendAsk } from "../asks/spend-ask.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { MailDeps } from "../deps.ts";
import { lockGroup } from "./lock-group.ts";
import { mailMember } from "./mail-member.ts";
import { listMatchingMembers } from "./matching-members.ts";

/** As many as one press of a button invites; press again for more. */
const mostAtOnce = 500;

/**
 * Invites every member who matches a group's criteria and has nothing to do with it yet, as long as they may be asked.
 * What people think of us is no criterion. @throws AppError not_found
 */
export async function inviteToBetaGroup(
  deps: Omit<MailDeps, "adminUrl">,
  actor: StaffActor,
  { groupId }: BetaGroupInput,
): Promise<InviteToBetaGroupOutput> {
  return inTransaction(deps.database, async (transaction) => {
    const { criteria, name } = await lockGroup(transaction, groupId);
    const matching = await listMatchingMembers(transaction, {
      criteria: betaCriteriaSchema.parse(criteria),
      groupId,
      limit: mostAtOnce,
    });
    const now = deps.clock.now();
    let invitedCount = 0;
    for (const { customerId } of matching) {
      if (!(await spendAsk(transaction, { customerId, kind: "beta", aboutId: groupId, now }))) continue;
      await transaction.betaGroupMember.create({
        data: { groupId, customerId, state: "invited", invitedAt: now },
      });
      const path = `/beta/${groupId}`;
      await mailMember(transaction, deps, { customerId, template: "beta_invited", groupName: name, path });
      invitedCount += 1;
    }
    await recordAudit(transaction, actor, {
      action: "beta.invite",
      subjectType: "beta_group",
      subjectId: groupId,
      after: { invitedCount },
    });
    return { invitedCount };
  });
}
