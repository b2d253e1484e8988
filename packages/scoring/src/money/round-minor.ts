import { requireMinor } from "../input/require-minor.ts";

/**
 * Rounds to whole minor units, half away from zero.
 * A product such as 45 x .7 lands one bit under the 31.5 that was meant; the last two bits are forgiven,
 * so that decimal rates round as on paper.
 */
export const roundMinor = (amount: number, field = "amountMinor"): number => {
  const magnitude = Math.floor(Math.abs(amount) * (1 + 2 ** -51) + 0.5);
  return requireMinor(amount < 0 ? 0 - magnitude : magnitude, field);
};
