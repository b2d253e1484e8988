import { readCountry } from "@worth/contracts";
import type Stripe from "stripe";
import { expanded } from "./references.ts";

/**
 * Where a charge's payer is, the surest first: as the customer's own address says, as they wrote it when they paid, as
 * the bank that gave out their card says.
 */
export function countryOfCharge(charge: Stripe.Charge): string | null {
  const customer = expanded<Stripe.Customer | Stripe.DeletedCustomer>(charge.customer);
  return (
    readCountry(customer && !customer.deleted ? customer.address?.country : null) ??
    readCountry(charge.billing_details.address?.country) ??
    readCountry(charge.payment_method_details?.card?.country)
  );
}
