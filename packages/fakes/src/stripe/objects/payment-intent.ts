import type Stripe from "stripe";

export type PaymentIntentInput = {
  amountMinor: number;
  currency: string;
  customerId: string | null;
  chargeId: string;
  description: string | null;
  metadata: Stripe.Metadata;
  transferGroup: string | null;
  nowSeconds: number;
};

/** A PaymentIntent that has succeeded. It names no invoice: an InvoicePayment joins the two. */
export const buildPaymentIntent = (id: string, input: PaymentIntentInput): Stripe.PaymentIntent => ({
  id,
  object: "payment_intent",
  allowed_payment_method_types: null,
  amount: input.amountMinor,
  amount_capturable: 0,
  amount_received: input.amountMinor,
  application: null,
  application_fee_amount: null,
  automatic_payment_methods: null,
  canceled_at: null,
  cancellation_reason: null,
  capture_method: "automatic",
  client_secret: `${id}_secret_${id.slice(-12)}`,
  confirmation_method: "automatic",
  created: input.nowSeconds,
  currency: input.currency,
  customer: input.customerId,
  customer_account: null,
  description: input.description,
  excluded_payment_method_types: null,
  last_payment_error: null,
  latest_charge: input.chargeId,
  livemode: false,
  managed_payments: null,
  metadata: input.metadata,
  next_action: null,
  on_behalf_of: null,
  payment_method: null,
  payment_method_configuration_details: null,
  payment_method_options: null,
  payment_method_types: ["card"],
  payment_record: null,
  processing: null,
  receipt_email: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  status: "succeeded",
  transfer_group: input.transferGroup,
});
