import type { TouchFact } from "./value-facts.ts";
import type { ValuePolicy } from "./value-policy.ts";

const dayMs = 86_400_000;

/**
 * How much of a purchase was owed to word of mouth, and to whose act.
 *
 * @param boughtAt instant of the purchase
 * @param excludedIds the buyer and the ancestors in the referral chain: they are paid for otherwise
 * @returns `fraction` of the purchase (0 to the cap; 0 without an eligible touch) and the touches with
 *   relative weights, the youngest 1, halving every half-life
 */
export const influenceOf = (
  boughtAt: number,
  excludedIds: ReadonlySet<string>,
  touches: readonly TouchFact[],
  policy: ValuePolicy,
): { fraction: number; touches: { ownerId: string; actId: string; weight: number }[] } => {
  const eligible = touches.filter(({ ownerId, occurredAt }) => {
    const ageMs = boughtAt - occurredAt;
    return ageMs >= 0 && ageMs <= policy.lookBackDays * dayMs && !excludedIds.has(ownerId);
  });
  const kinds = [...new Set(eligible.map(({ kind }) => kind))].toSorted();
  const untouched = kinds.reduce((rest, kind) => rest * (1 - policy.touchWeights[kind]), 1);
  const newest = eligible.reduce((latest, { occurredAt }) => Math.max(latest, occurredAt), -Infinity);
  return {
    fraction: Math.min(policy.influenceCap, 1 - untouched),
    touches: eligible.map(({ ownerId, actId, occurredAt }) => ({
      ownerId,
      actId,
      // Relative to the newest, so that a short half-life cannot underflow every weight.
      weight: 2 ** ((occurredAt - newest) / dayMs / policy.halfLifeDays),
    })),
  };
};
