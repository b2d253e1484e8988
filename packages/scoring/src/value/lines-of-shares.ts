import { at } from "../numbers/at.ts";
import type { PurchaseShare } from "./purchase-share.ts";
import { shareOut } from "./share-out.ts";
import type { PurchaseFact } from "./value-facts.ts";
import type { ValueBasis, ValueLine } from "./value-line.ts";

/** The lines of one purchase on one basis, adding up to `amountMinor` exactly. */
export const linesOfShares = (
  purchase: Pick<PurchaseFact, "id" | "customerId">,
  basis: ValueBasis,
  amountMinor: number,
  shares: readonly PurchaseShare[],
): ValueLine[] => {
  const amounts = shareOut(amountMinor, shares);
  return shares.map((share, index) => ({
    ...share,
    basis,
    factId: purchase.id,
    ...(share.customerId === purchase.customerId ? {} : { counterpartId: purchase.customerId }),
    amountMinor: at(amounts, index),
  }));
};
