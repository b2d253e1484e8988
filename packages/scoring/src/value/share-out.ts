import { at } from "../numbers/at.ts";
import { splitExactly } from "../money/split-exactly.ts";
import { groupShares } from "./group-shares.ts";
import type { PurchaseShare } from "./purchase-share.ts";

const shareOf = ({ share }: { share: number }): number => share;

/**
 * Turns merged shares into money: one largest-remainder rounding over (customer, part), then each of those
 * amounts over its causes, so that showing more detail never moves a unit between people.
 *
 * @returns one amount in minor units per share, adding up to `amountMinor` exactly
 */
export const shareOut = (amountMinor: number, shares: readonly PurchaseShare[]): number[] => {
  const groups = groupShares(shares);
  const amounts = splitExactly(amountMinor, groups.map(shareOf));
  return groups.flatMap(({ causes }, index) => splitExactly(at(amounts, index), causes.map(shareOf)));
};
