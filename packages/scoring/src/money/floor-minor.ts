import { requireMinor } from "../input/require-minor.ts";

/** Rounds towards zero to whole minor units, forgiving a decimal product that lands a bit under the whole it means. */
export const floorMinor = (amount: number, field = "amountMinor"): number => {
  const magnitude = Math.floor(Math.abs(amount) * (1 + 2 ** -51));
  return requireMinor(amount < 0 ? 0 - magnitude : magnitude, field);
};
