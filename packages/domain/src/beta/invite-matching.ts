import {
  AppError,
  betaCriteriaSchema,
  type BetaGroupInput,
  type InviteToBetaGroupOutput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, Prisma } from "@worth/db";
import { mayBeAsked } from "../asks/may-be-asked.ts";
import { spendAsk } from "../asks/spend-ask.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { MailDeps } from "../deps.ts";
import { readAsking } from "../reviews/asking-settings.ts";
import { lockGroup } from "./lock-group.ts";
import { mailMember } from "./mail-member.ts";
import { listMatchingMembers } from "./matching-members.ts";

/** As many as one press of a button invites; press again for more. */
const mostAtOnce = 500;

/** As many as are invited together: their mails are written in one transaction, which holds the group. */
const pieceSize = 50;

/**
 * Invites members who match a group's criteria and have nothing to do with it yet, as long as they may be asked; whoever
 * may not keeps nobody else from it. What people think of us is no criterion.
 * @throws AppError not_found, beta_group_closed
 */
export async function inviteToBetaGroup(
  deps: InviteDeps,
  actor: StaffActor,
  input: BetaGroupInput,
): Promise<InviteToBetaGroupOutput> {
  let invitedCount = 0;
  for (let seen = 0; seen < mostAtOnce; seen += pieceSize) {
    const piece = await invitePiece(deps, actor, input);
    invitedCount += piece.invitedCount;
    if (!piece.isMore) return { invitedCount, isMore: false };
  }
  return { invitedCount, isMore: true };
}

type InviteDeps = Omit<MailDeps, "adminUrl">;

async function invitePiece(
  deps: InviteDeps,
  actor: StaffActor,
  { groupId }: BetaGroupInput,
): Promise<InviteToBetaGroupOutput> {
  return inTransaction(deps.database, async (transaction) => {
    const { criteria, name, closedAt } = await lockGroup(transaction, groupId);
    if (closedAt !== null) throw new AppError("beta_group_closed");
    const now = deps.clock.now();
    const asking = await readAsking(transaction);
    const matching = await listMatchingMembers(transaction, {
      criteria: betaCriteriaSchema.parse(criteria),
      also: Prisma.sql`NOT EXISTS (SELECT FROM beta_group_member AS known
          WHERE known."groupId" = ${groupId} AND known."customerId" = customer.id)
        AND ${mayBeAsked("customer.id", { ...asking, kind: "beta", now })}`,
      limit: pieceSize,
    });
    let invitedCount = 0;
    for (const { customerId } of matching) {
      if (!(await spendAsk(transaction, deps, { customerId, kind: "beta", aboutId: groupId, now }))) continue;
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
    return { invitedCount, isMore: matching.length === pieceSize };
  });
}
