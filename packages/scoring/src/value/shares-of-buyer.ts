import { addMinor } from "../money/add-minor.ts";
import { roundMinor } from "../money/round-minor.ts";
import { splitExactly } from "../money/split-exactly.ts";
import { at } from "../numbers/at.ts";
import { netRangeIncrementalities } from "./net-range-incrementalities.ts";
import { netRevenueMinor } from "./net-revenue-minor.ts";
import { orderText } from "./order-text.ts";
import type { PurchaseSplits, ReceiverSplit } from "./purchase-splits.ts";
import type { PurchaseFact, ValuePart } from "./value-facts.ts";
import type { ValueShare } from "./value-share.ts";

type Row = ValueShare & { netAtMinor: [number, number, number, number, number, number] };

const noParts = (): Record<ValuePart, number> => ({ own: 0, referral: 0, influence: 0, innovation: 0 });

const addPart = (parts: Record<ValuePart, number>, part: ValuePart, amountMinor: number): void => {
  parts[part] = addMinor(parts[part], amountMinor);
};
const addAt = ({ netAtMinor }: Row, step: number, amountMinor: number): void => {
  netAtMinor[step] = addMinor(at(netAtMinor, step), amountMinor);
};

const hasAmount = ({ headline, net, contributionMinor, netAtMinor }: ValueShare): boolean =>
  [contributionMinor, ...Object.values(headline), ...Object.values(net), ...netAtMinor].some(
    (amountMinor) => amountMinor !== 0,
  );

/**
 * Adds one buyer's purchases up by who received them.
 *
 * @param purchases known and checked, at least one
 * @param referrerId who brought the buyer, null for nobody
 * @returns the buyer's row, the referrer's, and those of everybody else with an amount, by customer id
 * @throws ScoringInputError when a sum leaves the safe integers
 */
export const sharesOfBuyer = (
  buyerId: string,
  purchases: readonly PurchaseFact[],
  referrerId: string | null,
  splitsOf: (purchase: PurchaseFact) => PurchaseSplits,
): ValueShare[] => {
  const rows = new Map<string, Row>();
  const rowOf = (customerId: string): Row => {
    const known = rows.get(customerId);
    if (known !== undefined) return known;
    const row: Row = {
      buyerId,
      customerId,
      isDirect: customerId === referrerId,
      headline: noParts(),
      net: noParts(),
      contributionMinor: 0,
      netAtMinor: [0, 0, 0, 0, 0, 0],
    };
    rows.set(customerId, row);
    return row;
  };
  const give = (
    amountMinor: number,
    { receivers, weights }: ReceiverSplit,
    add: (row: Row, receivedMinor: number, part: ValuePart) => void,
  ): void => {
    const amounts = weights.length === 1 ? [amountMinor] : splitExactly(amountMinor, weights);
    receivers.forEach(({ customerId, part }, index) => add(rowOf(customerId), at(amounts, index), part));
  };

  const own = rowOf(buyerId);
  const direct = referrerId === null ? null : rowOf(referrerId);
  for (const purchase of purchases) {
    const netMinor = netRevenueMinor(purchase);
    const marginMinor = roundMinor(netMinor * purchase.marginRate, "marginMinor");
    const { net, beliefs } = splitsOf(purchase);
    addPart(own.headline, "own", netMinor);
    if (direct !== null) addPart(direct.headline, "referral", netMinor);
    give(netMinor, net, (row, receivedMinor, part) => {
      addPart(row.net, part, receivedMinor);
      if (part === "influence" || part === "innovation") addPart(row.headline, part, receivedMinor);
      if (beliefs !== null) return;
      for (const step of netRangeIncrementalities.keys()) addAt(row, step, receivedMinor);
    });
    give(marginMinor, net, (row, receivedMinor) => {
      row.contributionMinor = addMinor(row.contributionMinor, receivedMinor);
    });
    beliefs?.forEach((belief, step) =>
      give(netMinor, belief, (row, receivedMinor) => addAt(row, step, receivedMinor)),
    );
  }
  return [...rows.values()]
    .filter((row) => row === own || row === direct || hasAmount(row))
    .toSorted((left, right) => orderText(left.customerId, right.customerId));
};
