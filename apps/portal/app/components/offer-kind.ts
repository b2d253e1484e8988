/** Which sides the programme rewards. */
export type OfferKind = "both" | "referrer" | "friend" | "none";

type Rewards = { referrerRewardMinor: number; friendRewardMinor: number };

/** Who gets something, so that a page never promises an amount of zero. */
export function offerKindOf({ referrerRewardMinor, friendRewardMinor }: Rewards): OfferKind {
  if (referrerRewardMinor > 0) return friendRewardMinor > 0 ? "both" : "referrer";
  return friendRewardMinor > 0 ? "friend" : "none";
}
