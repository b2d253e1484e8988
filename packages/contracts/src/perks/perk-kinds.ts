export const perkFulfilments = ["promotion_code", "customer_balance", "by_hand"] as const;

/** How a member gets what they chose: the provider does the first two by itself. */
export type PerkFulfilment = (typeof perkFulfilments)[number];

export const perkStates = ["draft", "offered", "archived"] as const;
export type PerkState = (typeof perkStates)[number];

export const redemptionStates = ["ordered", "fulfilled", "cancelled"] as const;
export type RedemptionState = (typeof redemptionStates)[number];

/** Why a member cannot have a perk now; the first that holds, in this order. */
export const perkObstacles = [
  "not_offered",
  "not_eligible",
  "tier_too_low",
  "limit_reached",
  "sold_out",
  "balance_too_low",
] as const;
export type PerkObstacle = (typeof perkObstacles)[number];
