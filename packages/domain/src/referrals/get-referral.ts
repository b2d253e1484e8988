import { AppError, type ReferralDetailOutput, type ReferralReason, type StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { toStaffReferral } from "./staff-referral.ts";

const person = { select: { id: true, displayName: true } } as const;

/** One referral with its whole history and both sides' rewards. */
export async function getReferral(
  { database }: Deps,
  _actor: StaffActor,
  { referralId }: { referralId: string },
): Promise<ReferralDetailOutput> {
  const referral = await database.referral.findUnique({
    where: { id: referralId },
    include: {
      referrer: person,
      referee: person,
      rewards: { orderBy: [{ side: "asc" }, { id: "asc" }], include: { customer: person } },
      transitions: { orderBy: [{ recordedAt: "asc" }, { id: "asc" }], include: { note: true } },
    },
  });
  if (!referral) throw new AppError("not_found");
  const { reportingCurrency } = await getProgrammeRow(database);
  const staff = await database.staffUser.findMany({
    where: { id: { in: referral.transitions.flatMap(({ staffId }) => staffId ?? []) } },
    select: { id: true, name: true },
  });
  const referrerRewards = referral.rewards.filter(({ side }) => side === "referrer");
  return {
    ...toStaffReferral({ ...referral, rewards: referrerRewards }, reportingCurrency),
    steps: referral.transitions.map(({ toState, reason, note, staffId, occurredAt }) => ({
      state: toState,
      reason: reason as ReferralReason | null,
      note: note?.note ?? null,
      staffName: staff.find(({ id }) => id === staffId)?.name ?? null,
      occurredAt: occurredAt.toISOString(),
    })),
    rewards: referral.rewards.map(({ id, side, customer, state, unit, amount }) => ({
      id,
      side,
      customer,
      state,
      unit,
      amount,
    })),
  };
}
