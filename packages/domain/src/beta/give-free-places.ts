import type { Transaction } from "@worth/db";
import type { MailDeps } from "../deps.ts";
import type { BetaGroupRow } from "./lock-group.ts";
import { mailMember } from "./mail-member.ts";

/** As many as get a place together: their mails are written in one transaction, which holds the group. */
export const placesAtOnce = 50;

/**
 * Gives what is free in a group that is held to those who wait, the first of them first, and tells each; a few at a
 * time. Returns how many there were.
 */
export async function giveFreePlaces(
  transaction: Transaction,
  deps: Omit<MailDeps, "adminUrl">,
  { id: groupId, name, capacity, joinedCount }: BetaGroupRow,
): Promise<number> {
  const next = await transaction.betaGroupMember.findMany({
    where: { groupId, state: "waiting" },
    orderBy: [{ waitingSince: "asc" }, { customerId: "asc" }],
    take: Math.min(placesAtOnce, Math.max(0, capacity - joinedCount)),
    select: { customerId: true },
  });
  if (next.length === 0) return 0;
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
  return next.length;
}
