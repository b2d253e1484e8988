import type { LedgerCauseOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";

export type Cause = {
  output: LedgerCauseOutput;
  /** When what is on hold for it can be had. */
  holdUntil: Date | null;
};

/**
 * What ledger lines were for, by the id of their cause. `nameOf` says how much of another person's name the reader may
 * see.
 */
export async function findCauses(
  reader: Reader,
  causeIds: readonly string[],
  nameOf: (displayName: string) => string,
): Promise<Map<string, Cause>> {
  const ids = [...new Set(causeIds)];
  const [rewards, perks, payouts] = await Promise.all([
    findReferrals(reader, ids, nameOf),
    findPerks(reader, ids),
    findPayouts(reader, ids),
  ]);
  return new Map([...rewards, ...perks, ...payouts]);
}

type Found = [causeId: string, cause: Cause];

async function findReferrals(
  reader: Reader,
  ids: string[],
  nameOf: (displayName: string) => string,
): Promise<Found[]> {
  const person = { select: { displayName: true } };
  const rewards = await reader.reward.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      side: true,
      trigger: true,
      holdUntil: true,
      referral: { select: { id: true, referrer: person, referee: person } },
    },
  });
  return rewards.map(({ id, side, trigger, holdUntil, referral }) => {
    if (!referral) return [id, { output: { kind: "act", trigger }, holdUntil }];
    const other = side === "referrer" ? referral.referee : referral.referrer;
    const name = nameOf(other.displayName);
    const output = { kind: "referral", referralId: referral.id, name, side } as const;
    return [id, { output, holdUntil }];
  });
}

async function findPerks(reader: Reader, ids: string[]): Promise<Found[]> {
  const redemptions = await reader.redemption.findMany({
    where: { id: { in: ids } },
    select: { id: true, perk: { select: { id: true, name: true } } },
  });
  return redemptions.map(({ id, perk }) => [
    id,
    { output: { kind: "perk", perkId: perk.id, name: perk.name }, holdUntil: null },
  ]);
}

async function findPayouts(reader: Reader, ids: string[]): Promise<Found[]> {
  const payouts = await reader.payout.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return payouts.map(({ id }) => [id, { output: { kind: "payout", payoutId: id }, holdUntil: null }]);
}
