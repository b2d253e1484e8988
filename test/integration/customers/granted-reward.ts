import type { Database } from "@worth/db";
import { createReferral } from "@worth/factories";

/** A referral that was rewarded long ago, with both sides' rewards granted. */
export function grantReward(
  database: Database,
  people: { referrerId: string; refereeId: string; purchaseId: string },
): Promise<{ referralId: string }> {
  const at = new Date("2025-06-01T12:00:00Z");
  return createReferral(database, {
    ...people,
    state: "rewarded",
    joinedAt: at,
    qualifiedAt: at,
    holdUntil: at,
  });
}
