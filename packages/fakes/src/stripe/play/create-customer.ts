import type Stripe from "stripe";
import { buildCustomer } from "../objects/customer.ts";
import { createId } from "../world/create-id.ts";
import type { Turn } from "../world/turn.ts";
import { accountCurrency, changeCredit } from "./change-credit.ts";

export type NewCustomer = {
  email?: string | null | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
  description?: string | null | undefined;
  /** Negative is credit the customer holds. */
  balanceMinor?: number | undefined;
  address?: Stripe.Address | null | undefined;
  /** Where their parcels go. */
  shipping?: Stripe.Customer.Shipping | null | undefined;
  metadata?: Stripe.Metadata | undefined;
};

export const createCustomer = (turn: Turn, input: NewCustomer): Stripe.Customer => {
  const built = buildCustomer(createId("customer"), {
    email: input.email ?? null,
    name: input.name ?? null,
    phone: input.phone ?? null,
    description: input.description ?? null,
    address: input.address ?? null,
    shipping: input.shipping ?? null,
    metadata: input.metadata ?? {},
    nowSeconds: turn.nowSeconds,
  });
  const customer = turn.objects.put("customer", built);
  turn.tell("customer.created", customer);
  if (input.balanceMinor === undefined || input.balanceMinor === 0) return customer;
  changeCredit(turn, {
    customerId: customer.id,
    amountMinor: input.balanceMinor,
    currency: accountCurrency,
    type: "initial",
  });
  return turn.objects.get("customer", customer.id);
};
