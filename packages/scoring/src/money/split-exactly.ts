import { at } from "../numbers/at.ts";
import { requireMinor } from "../input/require-minor.ts";
import { requireNotNegative } from "../input/require-not-negative.ts";
import { ScoringInputError } from "../scoring-input-error.ts";

/** Remainders closer than this are ties: shares are binary fractions of decimal policy numbers. */
const tieSteps = 2 ** 20;

/**
 * Splits an amount by weights into whole minor units that sum to it exactly (largest remainder,
 * Hamilton's method). A tie goes to the earlier weight; a weight of 0 gets 0; a negative amount mirrors
 * its positive.
 *
 * @param amountMinor safe integer, minor units
 * @param weights finite, at least 0, any scale; one of them above 0 unless the amount is 0
 * @returns one integer per weight
 * @throws ScoringInputError for an unsafe amount, a bad weight, or nobody to give a non-zero amount to
 */
export const splitExactly = (amountMinor: number, weights: readonly number[]): number[] => {
  const magnitude = Math.abs(requireMinor(amountMinor, "amountMinor"));
  const largest = weights.reduce(
    (most, weight, row) => Math.max(most, requireNotNegative(weight, "weights", row)),
    0,
  );
  if (magnitude === 0) return weights.map(() => 0);
  if (largest === 0) throw new ScoringInputError({ field: "weights", reason: "must have one above 0" });

  // Relative to the largest, so that no sum of weights can overflow.
  const total = weights.reduce((sum, weight) => sum + weight / largest, 0);
  const quotas = weights.map((weight) => magnitude * (weight / largest / total));
  const parts = quotas.map(Math.floor);
  // Sorting leaves ties as they stood: the earlier weight first.
  const order = quotas
    .map((quota, index) => ({ index, remainder: Math.round((quota % 1) * tieSteps) }))
    .filter(({ index }) => weights[index] !== 0)
    .toSorted((left, right) => right.remainder - left.remainder);

  // Above 2^50 a quota is itself off by whole units: what was given too much comes off the largest part.
  let rest = magnitude - parts.reduce((sum, part) => sum + part, 0);
  if (rest < 0) {
    const index = weights.indexOf(largest);
    parts[index] = at(parts, index) + rest;
    rest = 0;
  }
  for (let turn = 0; rest > 0; turn += 1, rest -= 1) {
    const index = at(order, turn % order.length).index;
    parts[index] = at(parts, index) + 1;
  }
  return amountMinor < 0 ? parts.map((part) => 0 - part) : parts;
};
