import {
  AppError,
  type BetaGroupInput,
  type MemberActor,
  type RemoveBetaMemberInput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { findMembership, type Membership } from "./find-membership.ts";
import { giveFreePlaces } from "./give-free-places.ts";
import { lockGroup, type BetaGroupRow } from "./lock-group.ts";

type LeaveDeps = Omit<MailDeps, "adminUrl">;

/** A member leaves a group, or its waiting list. What they did stays theirs. @throws AppError not_found */
export async function leaveBetaGroup(
  deps: LeaveDeps,
  { customerId }: MemberActor,
  { groupId }: BetaGroupInput,
): Promise<void> {
  await inTransaction(deps.database, (transaction) =>
    endMembership(transaction, deps, { groupId, customerId, state: "left" }),
  );
}

/** Staff take somebody out of a group; they do not come back by themselves. @throws AppError not_found */
export async function removeBetaMember(
  deps: LeaveDeps,
  actor: StaffActor,
  { groupId, customerId }: RemoveBetaMemberInput,
): Promise<void> {
  await inTransaction(deps.database, async (transaction) => {
    await endMembership(transaction, deps, { groupId, customerId, state: "removed" });
    await recordAudit(transaction, actor, {
      action: "beta.remove_member",
      subjectType: "beta_group",
      subjectId: groupId,
      after: { customerId },
    });
  });
}

/** Whoever is gone for good keeps no place and waits for none. Groups are held in one order, whoever else does the same. */
export async function leaveEveryGroup(
  transaction: Transaction,
  deps: LeaveDeps,
  customerIds: readonly string[],
): Promise<void> {
  const standing = await transaction.betaGroupMember.findMany({
    where: { customerId: { in: [...customerIds] }, state: { in: ["invited", "waiting", "joined"] } },
    orderBy: [{ groupId: "asc" }, { customerId: "asc" }],
    select: { groupId: true, customerId: true },
  });
  for (const { groupId, customerId } of standing) {
    const group = await lockGroup(transaction, groupId);
    const known = await findMembership(transaction, groupId, [customerId]);
    if (known) await freePlace(transaction, deps, { group, known, state: "left" });
  }
}

type Ended = { groupId: string; customerId: string; state: "left" | "removed" };

async function endMembership(
  transaction: Transaction,
  deps: LeaveDeps,
  { groupId, customerId, state }: Ended,
): Promise<void> {
  const group = await lockGroup(transaction, groupId);
  const aliases = await listAliases(transaction, customerId);
  const known = await findMembership(transaction, groupId, aliases);
  if (!known || known.state === "removed") throw new AppError("not_found");
  if (known.state === "left" && state === "left") return;
  await freePlace(transaction, deps, { group, known, state });
}

type Freed = { group: BetaGroupRow; known: Membership; state: Ended["state"] };

/** Ends how somebody stands with a group that is held; their place goes to whoever waits. */
async function freePlace(
  transaction: Transaction,
  deps: LeaveDeps,
  { group, known, state }: Freed,
): Promise<void> {
  const { groupId, customerId } = known;
  await transaction.betaGroupMember.update({
    where: { groupId_customerId: { groupId, customerId } },
    data: { state, waitingSince: null, endedAt: deps.clock.now() },
  });
  const { joinedCount, waitingCount } = group;
  const left = {
    joinedCount: joinedCount - (known.state === "joined" ? 1 : 0),
    waitingCount: waitingCount - (known.state === "waiting" ? 1 : 0),
  };
  await transaction.betaGroup.update({ where: { id: groupId }, data: left });
  await giveFreePlaces(transaction, deps, { ...group, ...left });
}
