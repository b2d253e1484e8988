/** How long before a downgrade its member is told. */
export const noticeDays = 30;
const dayMs = 86_400_000;

/** Where a member stands: the rank of their tier, and when it ends if they were told so. */
export type Standing = { rank: number; endsAt: Date | null };

export type TierDecision =
  | { kind: "stay" }
  /** Up at once, or down after the notice. */
  | { kind: "change" }
  | { kind: "warn"; endsAt: Date }
  /** They are back in time: the notice is taken back. */
  | { kind: "keep" };

/**
 * What follows from what a member reaches now. Nobody is taken down before they had a notice and its time.
 * @param reachedRank 0 when they reach no tier
 * @param current null without a tier
 */
export function decideTier({
  current,
  reachedRank,
  now,
}: {
  current: Standing | null;
  reachedRank: number;
  now: Date;
}): TierDecision {
  const { rank, endsAt } = current ?? { rank: 0, endsAt: null };
  if (reachedRank > rank) return { kind: "change" };
  if (reachedRank === rank) return { kind: endsAt === null ? "stay" : "keep" };
  if (endsAt === null) return { kind: "warn", endsAt: new Date(now.getTime() + noticeDays * dayMs) };
  return { kind: endsAt <= now ? "change" : "stay" };
}
