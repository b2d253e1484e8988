import type Stripe from "stripe";
import { buildCustomer } from "../objects/customer.ts";
import { createId } from "../world/create-id.ts";
import type { Turn } from "../world/turn.ts";

export type NewCustomer = {
  email?: string | null | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
  description?: string | null | undefined;
  /** Negative is credit the customer holds. */
  balanceMinor?: number | undefined;
  address?: Stripe.Address | null | undefined;
  metadata?: Stripe.Metadata | undefined;
};

export const createCustomer = (turn: Turn, input: NewCustomer): Stripe.Customer => {
  const customer = buildCustomer(createId("customer"), {
    email: input.email ?? null,
    name: input.name ?? null,
    phone: input.phone ?? null,
    description: input.description ?? null,
    balanceMinor: input.balanceMinor ?? 0,
    address: input.address ?? null,
    metadata: input.metadata ?? {},
    nowSeconds: turn.nowSeconds,
  });
  turn.objects.put("customer", customer);
  turn.tell("customer.created", customer);
  return customer;
};
