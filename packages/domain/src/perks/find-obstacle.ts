import type { PerkObstacle, PerkState, RuleSegment } from "@worth/contracts";
import type { MemberStanding } from "./member-standing.ts";

/** What decides about a perk and a member. */
export type PerkSituation = MemberStanding & {
  state: PerkState;
  price: number;
  stock: number | null;
  perMemberLimit: number | null;
  /** Of the lowest tier that may have it; null for everybody. */
  leastRank: number | null;
  /** The groups that may have it; none for everybody. */
  segmentIds: readonly RuleSegment[];
  /** How often the member has it already. */
  takenCount: number;
  /** Of the perk's unit. */
  available: number;
};

/** Why a member cannot have a perk now, what they can do least about first; null when they can. */
export function findObstacle(situation: PerkSituation): PerkObstacle | null {
  const { state, price, stock, perMemberLimit, leastRank, memberRank, takenCount, available } = situation;
  if (state !== "offered") return "not_offered";
  if (!isEligible(situation)) return "not_eligible";
  if (leastRank !== null && memberRank < leastRank) return "tier_too_low";
  if (perMemberLimit !== null && takenCount >= perMemberLimit) return "limit_reached";
  if (stock === 0) return "sold_out";
  return available < price ? "balance_too_low" : null;
}

/** Whether a perk is for a member's group. */
export function isEligible({
  segmentIds,
  memberSegment,
}: Pick<PerkSituation, "segmentIds" | "memberSegment">): boolean {
  return segmentIds.length === 0 || (memberSegment !== null && segmentIds.includes(memberSegment));
}
