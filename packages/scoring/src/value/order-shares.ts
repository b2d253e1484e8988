import { orderText } from "./order-text.ts";
import type { PurchaseShare } from "./purchase-share.ts";
import { valuePartNames } from "./value-facts.ts";

/** Ties are broken by customer id, then part; lines of one part follow their cause and rule. */
export const orderShares = (left: PurchaseShare, right: PurchaseShare): number =>
  orderText(left.customerId, right.customerId) ||
  valuePartNames.indexOf(left.part) - valuePartNames.indexOf(right.part) ||
  orderText(left.causeId ?? "", right.causeId ?? "") ||
  orderText(left.rule, right.rule);
