import {
  AppError,
  type JoinBetaGroupInput,
  type JoinBetaGroupOutput,
  type MemberActor,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { findMembership } from "./find-membership.ts";
import { isFitting } from "./fits-criteria.ts";
import { lockGroup } from "./lock-group.ts";

/**
 * A member agrees to a group's text and takes a place, or the end of the waiting list when there is none. Whoever was
 * never invited has to fit what the group says of whom it is for; for the others it does not exist.
 * @throws AppError not_found, beta_group_closed, beta_consent_needed, beta_consent_changed
 */
export async function joinBetaGroup(
  { database, clock }: Deps,
  { customerId }: MemberActor,
  { groupId, consentVersion, hasAgreed }: JoinBetaGroupInput,
): Promise<JoinBetaGroupOutput> {
  return inTransaction(database, async (transaction) => {
    const group = await lockGroup(transaction, groupId);
    const aliases = await listAliases(transaction, customerId);
    const known = await findMembership(transaction, groupId, aliases);
    if (known?.state === "removed") throw new AppError("not_found");
    if (known === null && !(await isFitting(transaction, { groupId, customerId })))
      throw new AppError("not_found");
    if (known?.state === "joined" || known?.state === "waiting") return { state: known.state };
    if (group.closedAt !== null) throw new AppError("beta_group_closed");
    if (!hasAgreed) throw new AppError("beta_consent_needed", { field: "hasAgreed" });
    if (consentVersion !== group.consentVersion) throw new AppError("beta_consent_changed");
    const now = clock.now();
    // Whoever waits already is first.
    const hasPlace = group.joinedCount < group.capacity && group.waitingCount === 0;
    const data = {
      state: hasPlace ? ("joined" as const) : ("waiting" as const),
      consentVersion,
      waitingSince: hasPlace ? null : now,
      joinedAt: hasPlace ? now : (known?.joinedAt ?? null),
      endedAt: null,
    };
    const id = { groupId, customerId: known?.customerId ?? customerId };
    await transaction.betaGroupMember.upsert({
      where: { groupId_customerId: id },
      create: { ...id, ...data },
      update: data,
    });
    await transaction.betaGroup.update({
      where: { id: groupId },
      data: hasPlace ? { joinedCount: { increment: 1 } } : { waitingCount: { increment: 1 } },
    });
    return { state: data.state };
  });
}
