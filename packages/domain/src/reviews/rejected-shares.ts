import type { RejectedShareOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { proportionInterval } from "@worth/scoring";

/**
 * The share of rejected decisions by the stars a review had: moderation that follows them would show here. Stars are
 * rejected more often when their whole interval lies above that of others; a few decisions never say so.
 */
export async function readRejectedShares(reader: Reader): Promise<RejectedShareOutput[]> {
  const groups = await reader.reviewDecision.groupBy({ by: ["stars", "outcome"], _count: true });
  const shares = [5, 4, 3, 2, 1].map((stars) => {
    const ofStars = groups.filter((group) => group.stars === stars);
    const decidedCount = ofStars.reduce((sum, { _count }) => sum + _count, 0);
    const rejectedCount = ofStars.find(({ outcome }) => outcome === "rejected")?._count ?? 0;
    const share = decidedCount === 0 ? null : proportionInterval(rejectedCount, decidedCount);
    return { stars, decidedCount, rejectedCount, share };
  });
  const leastHigh = Math.min(...shares.flatMap(({ share }) => (share ? [share.high] : [])));
  return shares.map((found) => ({ ...found, isMore: found.share !== null && found.share.low > leastHigh }));
}
