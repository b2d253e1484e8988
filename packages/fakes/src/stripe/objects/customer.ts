import type Stripe from "stripe";

export type CustomerInput = {
  email: string | null;
  name: string | null;
  phone: string | null;
  description: string | null;
  address: Stripe.Address | null;
  shipping: Stripe.Customer.Shipping | null;
  metadata: Stripe.Metadata;
  nowSeconds: number;
};

export const buildCustomer = (id: string, input: CustomerInput): Stripe.Customer => ({
  id,
  object: "customer",
  address: input.address,
  balance: 0,
  created: input.nowSeconds,
  currency: null,
  customer_account: null,
  default_source: null,
  delinquent: false,
  description: input.description,
  email: input.email,
  invoice_prefix: id.slice(-8).toUpperCase(),
  invoice_settings: {
    custom_fields: null,
    default_payment_method: null,
    footer: null,
    rendering_options: null,
  },
  livemode: false,
  metadata: input.metadata,
  name: input.name,
  next_invoice_sequence: 1,
  phone: input.phone,
  preferred_locales: [],
  shipping: input.shipping,
  tax_exempt: "none",
  test_clock: null,
});
