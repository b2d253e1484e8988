import { inTransaction, type Transaction } from "@worth/db";
import type { MailDeps } from "../deps.ts";
import { lockGroup, type BetaGroupRow } from "./lock-group.ts";
import { mailMember } from "./mail-member.ts";

/** As many as get a place together: their mails are written in one transaction, which holds the group. */
const pieceSize = 50;

type GivingDeps = Omit<MailDeps, "adminUrl">;

/** The job of a group that got many places: gives them all, a few at a time. */
export async function givePlaces(deps: GivingDeps, { groupId }: { groupId: string }): Promise<void> {
  let isMore: boolean;
  do
    isMore = await inTransaction(deps.database, async (transaction) =>
      giveFreePlaces(transaction, deps, await lockGroup(transaction, groupId)),
    );
  while (isMore);
}

/**
 * Gives what is free in a group that is held to those who wait, the first of them first, and tells each. At most a few:
 * returns whether there may be more.
 */
export async function giveFreePlaces(
  transaction: Transaction,
  deps: GivingDeps,
  { id: groupId, name, capacity, joinedCount }: BetaGroupRow,
): Promise<boolean> {
  const next = await transaction.betaGroupMember.findMany({
    where: { groupId, state: "waiting" },
    orderBy: [{ waitingSince: "asc" }, { customerId: "asc" }],
    take: Math.min(pieceSize, Math.max(0, capacity - joinedCount)),
    select: { customerId: true },
  });
  if (next.length === 0) return false;
  await transaction.betaGroupMember.updateMany({
    where: { groupId, customerId: { in: next.map(({ customerId }) => customerId) } },
    data: { state: "joined", waitingSince: null, joinedAt: deps.clock.now() },
  });
  await transaction.betaGroup.update({
    where: { id: groupId },
    data: { joinedCount: { increment: next.length }, waitingCount: { decrement: next.length } },
  });
  for (const { customerId } of next)
    await mailMember(transaction, deps, {
      customerId,
      template: "beta_place",
      groupName: name,
      path: `/beta/${groupId}`,
    });
  return next.length === pieceSize;
}
