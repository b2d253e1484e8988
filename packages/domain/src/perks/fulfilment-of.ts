import type { PerkFulfilment } from "@worth/contracts";

/** How a redemption is handed out: as its perk said when it was ordered, whatever that says by now. */
export function fulfilmentOf(payout: { rail: string } | null): PerkFulfilment {
  const rail = payout?.rail;
  return rail === "promotion_code" || rail === "customer_balance" ? rail : "by_hand";
}
