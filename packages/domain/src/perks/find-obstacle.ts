import type { PerkObstacle, PerkState } from "@worth/contracts";

/** What decides about a perk and a member. */
export type PerkSituation = {
  state: PerkState;
  price: number;
  stock: number | null;
  perMemberLimit: number | null;
  /** Of the lowest tier that may have it; null for everybody. */
  leastRank: number | null;
  /** Of the member's tier; 0 without one. */
  memberRank: number;
  /** How often the member has it already. */
  takenCount: number;
  /** Of the perk's unit. */
  available: number;
};

/** Why a member cannot have a perk now, what they can do least about first; null when they can. */
export function findObstacle(situation: PerkSituation): PerkObstacle | null {
  const { state, price, stock, perMemberLimit, leastRank, memberRank, takenCount, available } = situation;
  if (state !== "offered") return "not_offered";
  if (leastRank !== null && memberRank < leastRank) return "tier_too_low";
  if (perMemberLimit !== null && takenCount >= perMemberLimit) return "limit_reached";
  if (stock === 0) return "sold_out";
  return available < price ? "balance_too_low" : null;
}
