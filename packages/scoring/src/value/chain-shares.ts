import type { ChainLink } from "./chain-link.ts";
import type { PurchaseShare } from "./purchase-share.ts";
import { purchaseShares } from "./purchase-shares.ts";
import type { ValuePolicy } from "./value-policy.ts";

/** Who gets which share of what somebody buys when nothing but the referral chain has a part in it. */
export const chainShares = (
  customerId: string,
  chain: readonly ChainLink[],
  policy: ValuePolicy,
): PurchaseShare[] => purchaseShares({ customerId, occurredAt: 0, productIds: [] }, chain, [], [], policy);
