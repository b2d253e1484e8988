import { splitExactly } from "../money/split-exactly.ts";

/**
 * Brings the costs of a referral's rewards under its bound, all in proportion.
 *
 * @returns the costs as they are when they fit, else parts adding up to the bound, none above its own cost
 */
export const cutToBound = (costsMinor: readonly number[], boundMinor: number): readonly number[] => {
  const total = costsMinor.reduce((sum, costMinor) => sum + costMinor, 0);
  return total <= boundMinor ? costsMinor : splitExactly(boundMinor, costsMinor);
};
