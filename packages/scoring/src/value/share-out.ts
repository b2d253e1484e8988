import { at } from "../numbers/at.ts";
import { splitExactly } from "../money/split-exactly.ts";
import type { PurchaseShare } from "./purchase-share.ts";

const shareOf = ({ share }: PurchaseShare): number => share;
const sumOf = (shares: readonly PurchaseShare[]): number => shares.reduce((sum, { share }) => sum + share, 0);

/**
 * Turns merged shares into money: one largest-remainder rounding over (customer, part), then each of those
 * amounts over its causes, so that showing more detail never moves a unit between people.
 *
 * @returns one amount in minor units per share, adding up to `amountMinor` exactly
 */
export const shareOut = (amountMinor: number, shares: readonly PurchaseShare[]): number[] => {
  const groups: PurchaseShare[][] = [];
  for (const share of shares) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first?.customerId === share.customerId && first.part === share.part) group.push(share);
    else groups.push([share]);
  }
  const amounts = splitExactly(amountMinor, groups.map(sumOf));
  return groups.flatMap((group, index) => splitExactly(at(amounts, index), group.map(shareOf)));
};
