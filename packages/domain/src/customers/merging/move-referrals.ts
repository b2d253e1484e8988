import { createId, type StaffActor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { findParent } from "../../referrals/find-parent.ts";
import { refuseReferral } from "../../referrals/refuse-referral.ts";
import type { MergePlan } from "./plan-merge.ts";
import type { TwoPeople } from "./two-people.ts";

/**
 * Brings referrals to what the plan says: what cannot go on is refused with its reason, the rest belongs to the customer
 * who goes on, and who brought them is stated anew where it was not recorded for them.
 */
export async function moveReferrals(
  transaction: Transaction,
  actor: StaffActor,
  people: TwoPeople,
  { parent, stopped }: MergePlan,
  now: Date,
): Promise<void> {
  const { fromId, intoId } = people;
  for (const { referralId, reason } of stopped)
    await refuseReferral(transaction, actor, { referralId, reason, now });
  // A rewarded referral between the two would be one of somebody to themselves: it stays as it was recorded.
  await transaction.referral.updateMany({
    where: { referrerId: fromId, NOT: { refereeId: { in: [fromId, intoId] }, state: { not: "refused" } } },
    data: { referrerId: intoId },
  });
  await moveAsReferee(transaction, people);
  const recorded = await transaction.attribution.findFirst({
    where: { refereeId: { in: people.aliases([fromId, intoId]) } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { refereeId: true, referrerId: true },
  });
  const isRecorded =
    recorded === null ||
    (recorded.refereeId === intoId &&
      (recorded.referrerId && people.resolve(recorded.referrerId)) === (parent?.referrerId ?? null));
  if (isRecorded) return;
  const evidence =
    parent?.evidence ?? (await findParent(transaction, people, intoId))?.evidence ?? "confirmed";
  await transaction.attribution.create({
    data: {
      id: createId("attribution"),
      refereeId: intoId,
      referrerId: parent?.referrerId ?? null,
      evidence,
      staffId: actor.staffId,
      occurredAt: now,
    },
  });
}

/** The referral that brought the other one is theirs now, unless theirs was rewarded already. */
async function moveAsReferee(transaction: Transaction, { fromId, intoId }: TwoPeople): Promise<void> {
  await transaction.referral.updateMany({
    where: { refereeId: fromId, state: "refused", referrerId: { not: intoId } },
    data: { refereeId: intoId },
  });
  const theirs = await transaction.referral.findFirst({
    where: { refereeId: intoId, state: { not: "refused" } },
    select: { id: true },
  });
  if (theirs) return;
  await transaction.referral.updateMany({
    where: { refereeId: fromId, state: { not: "refused" }, referrerId: { not: intoId } },
    data: { refereeId: intoId },
  });
}
