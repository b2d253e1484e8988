import { orderShares } from "./order-shares.ts";
import type { PurchaseShare } from "./purchase-share.ts";

/** One share per customer, part, cause and rule, in the order that breaks ties; nobody with 0. */
export const mergeShares = (shares: readonly PurchaseShare[]): PurchaseShare[] => {
  const merged: PurchaseShare[] = [];
  for (const next of shares.toSorted(orderShares)) {
    const last = merged.at(-1);
    if (last !== undefined && orderShares(last, next) === 0) last.share += next.share;
    else if (next.share > 0) merged.push({ ...next });
  }
  return merged;
};
