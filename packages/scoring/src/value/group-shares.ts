import type { PurchaseShare } from "./purchase-share.ts";
import type { ValuePart } from "./value-facts.ts";

/** What one customer gets of a purchase as one part, and the shares it is made of, by cause. */
export type ShareGroup = {
  customerId: string;
  part: ValuePart;
  share: number;
  causes: readonly PurchaseShare[];
};

/** Merged shares by customer and part: between these a purchase is rounded, once. */
export const groupShares = (shares: readonly PurchaseShare[]): ShareGroup[] => {
  const groups: (ShareGroup & { causes: PurchaseShare[] })[] = [];
  for (const share of shares) {
    const last = groups.at(-1);
    if (last !== undefined && last.customerId === share.customerId && last.part === share.part) {
      last.share += share.share;
      last.causes.push(share);
    } else {
      groups.push({ customerId: share.customerId, part: share.part, share: share.share, causes: [share] });
    }
  }
  return groups;
};
