import type { PayoutOrder } from "@worth/domain";
import type Stripe from "stripe";
import { payoutKey } from "./metadata.ts";

/** Their clock and ours may differ by this much. */
const slackMs = 3_600_000;

/** What was booked on a customer's balance for one payout, newest first, until everything is older than the payout. */
export async function* listBooked(
  stripe: Stripe,
  { destinationRef, payoutId, createdAt }: Pick<PayoutOrder, "destinationRef" | "payoutId" | "createdAt">,
): AsyncGenerator<Stripe.CustomerBalanceTransaction> {
  for await (const booked of stripe.customers.listBalanceTransactions(destinationRef, { limit: 100 })) {
    if (booked.created * 1_000 < createdAt.getTime() - slackMs) return;
    if (booked.metadata?.[payoutKey] === payoutId) yield booked;
  }
}
