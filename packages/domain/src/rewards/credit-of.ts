export type RewardAmount = { unit: string; amount: number };

/** What rewards come to in a currency; null when there are none at all. */
export const creditOf = (rewards: readonly RewardAmount[], currency: string): number | null =>
  rewards.length === 0
    ? null
    : rewards.reduce((sum, { unit, amount }) => sum + (unit === currency ? amount : 0), 0);
