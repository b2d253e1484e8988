import type { ReferralOffering } from "@worth/contracts";

/** Which sides the programme rewards. */
export type OfferKind = "both" | "referrer" | "friend" | "none";

/** Who gets something, so that a page never promises what no rule gives. */
export function offerKindOf({ referrer, friend }: ReferralOffering): OfferKind {
  if (referrer.length > 0) return friend.length > 0 ? "both" : "referrer";
  return friend.length > 0 ? "friend" : "none";
}
