import { createId, type TierRule } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type TierOverrides = {
  name?: string;
  rank?: number;
  benefits?: string;
  rule?: TierRule;
  createdAt?: Date;
};

/** The lowest tier, reached by 100 points, unless said otherwise. */
export function buildTier(overrides: TierOverrides = {}): Built<{ tierId: string }> {
  const tierId = createId("tier");
  const {
    name = "Bronze",
    rank = 1,
    benefits = "Answers within a day.",
    rule = { match: "any", conditions: [{ measure: "points_earned", atLeast: 100 }] },
    createdAt = longAgo,
  } = overrides;
  const row = { id: tierId, name, rank, benefits, rule, createdAt, updatedAt: createdAt };
  return { ids: { tierId }, rows: { tier: [row] } };
}

export const createTier = inserting(buildTier);
