import type { BookedPayout, VerifiedEvent, Within } from "@worth/domain";
import type Stripe from "stripe";
import { payoutKey } from "../payouts/metadata.ts";
import { isMissing } from "../reading/is-missing.ts";
import { toMinorUnits } from "../to-minor-units.ts";

/** What was put on a customer's balance or taken off it, other than by their invoices. Credit is below 0 there. */
export async function listCredits(
  stripe: Stripe,
  customerRef: string,
  { from, to }: Within,
): Promise<BookedPayout[]> {
  const credits: BookedPayout[] = [];
  try {
    for await (const booked of stripe.customers.listBalanceTransactions(customerRef, { limit: 100 })) {
      // Newest first, and this list takes no window.
      if (booked.created * 1000 < Math.floor(from.getTime() / 1000) * 1000) return credits;
      if (booked.type !== "adjustment" || booked.created * 1000 > to.getTime()) continue;
      credits.push({
        ref: booked.id,
        payoutId: booked.metadata?.[payoutKey] ?? null,
        currency: booked.currency.toUpperCase(),
        amountMinor: toMinorUnits(0 - booked.amount, booked.currency),
      });
    }
  } catch (error) {
    // Whoever is deleted there has no balance any more.
    if (!isMissing(error)) throw error;
  }
  return credits;
}

/** A customer's credit has no events of its own: it shows as a change of the customer. */
export function findCreditedCustomer({ type, body }: VerifiedEvent): string | null {
  if (type !== "customer.updated") return null;
  const { data } = body as Stripe.CustomerUpdatedEvent;
  return data.previous_attributes?.balance === undefined ? null : data.object.id;
}
