import type Stripe from "stripe";
import type { WireCheckoutSession } from "../world/kinds.ts";

export type CheckoutSessionInput = {
  currency: string;
  subtotalMinor: number;
  discountMinor: number;
  discount: Stripe.Checkout.Session.Discount | null;
  allowsCodes: boolean | null;
  customerId: string | null;
  customerEmail: string | null;
  createsCustomer: Stripe.Checkout.Session.CustomerCreation | null;
  createsInvoice: boolean;
  invoiceMetadata: Stripe.Metadata;
  clientReferenceId: string | null;
  metadata: Stripe.Metadata;
  customFields: Stripe.Checkout.Session.CustomField[];
  successUrl: string;
  cancelUrl: string | null;
  expiresAt: number;
  url: string;
  nowSeconds: number;
};

/** A page of the service that waits for a one-time payment. */
export const buildCheckoutSession = (id: string, input: CheckoutSessionInput): WireCheckoutSession => ({
  id,
  object: "checkout.session",
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allow_promotion_codes: input.allowsCodes,
  allowed_payment_method_types: null,
  amount_subtotal: input.subtotalMinor,
  amount_total: input.subtotalMinor - input.discountMinor,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  cancel_url: input.cancelUrl,
  client_reference_id: input.clientReferenceId,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  created: input.nowSeconds,
  currency: input.currency,
  currency_conversion: null,
  custom_fields: input.customFields,
  custom_text: {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
  customer: input.customerId,
  customer_account: null,
  customer_creation: input.createsCustomer,
  customer_details: null,
  customer_email: input.customerEmail,
  discounts: input.discount === null ? [] : [input.discount],
  expires_at: input.expiresAt,
  integration_identifier: null,
  invoice: null,
  invoice_creation: {
    enabled: input.createsInvoice,
    invoice_data: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: null,
      metadata: input.invoiceMetadata,
      rendering_options: null,
    },
  },
  livemode: false,
  locale: null,
  managed_payments: null,
  metadata: input.metadata,
  mode: "payment",
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  payment_method_collection: "if_required",
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_method_types: ["card"],
  payment_status: "unpaid",
  permissions: null,
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  status: "open",
  submit_type: null,
  subscription: null,
  success_url: input.successUrl,
  total_details: { amount_discount: input.discountMinor, amount_shipping: 0, amount_tax: 0 },
  ui_mode: "hosted_page",
  url: input.url,
  wallet_options: null,
});
