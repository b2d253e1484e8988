import { readCountry } from "@worth/contracts";
import type { EventSubject } from "@worth/domain";
import type Stripe from "stripe";

type Told = { id: string; email?: string | null; name?: string | null; address?: Stripe.Address | null };

/** A customer of Stripe's as they are now; what they were before only the event knows. */
export async function readChangedCustomer(stripe: Stripe, event: Stripe.Event): Promise<EventSubject> {
  const told = event.data.object as Told;
  const before = (event.data.previous_attributes ?? {}) as Partial<Told>;
  const isDeletion = event.type === "customer.deleted";
  const isTold = [before.email, before.name, before.address].some((former) => former !== undefined);
  if (!isDeletion && !isTold) return { kind: "ignored" };
  const now = await stripe.customers.retrieve(told.id);
  const known = now.deleted ? undefined : now;
  return {
    kind: "customer",
    customer: {
      providerId: told.id,
      email: known?.email ?? null,
      name: known?.name ?? null,
      isDeleted: known === undefined,
      country: readCountry(known?.address?.country),
      formerEmail: (isDeletion ? told.email : before.email) ?? null,
      formerName: before.name ?? null,
    },
  };
}
