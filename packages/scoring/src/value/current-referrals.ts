import type { ReferralFact } from "./value-facts.ts";

/**
 * Who brought whom, now: of each referee the latest recorded referral.
 *
 * @param referrals known facts by id; of two recorded at the same instant the later id wins
 * @returns by referee id; a detached referee has an entry whose `referrerId` is null
 */
export const currentReferrals = (referrals: readonly ReferralFact[]): Map<string, ReferralFact> => {
  const current = new Map<string, ReferralFact>();
  for (const referral of referrals) {
    const known = current.get(referral.refereeId);
    if (known === undefined || known.recordedAt <= referral.recordedAt)
      current.set(referral.refereeId, referral);
  }
  return current;
};
