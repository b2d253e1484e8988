import type Stripe from "stripe";
import { createId } from "../world/create-id.ts";

export type ChargeInput = {
  amountMinor: number;
  currency: string;
  customer: Stripe.Customer;
  paymentIntentId: string;
  balanceTransactionId: string;
  description: string | null;
  metadata: Stripe.Metadata;
  nowSeconds: number;
};

/** A captured card charge. It names its PaymentIntent; it never names an invoice. */
export const buildCharge = (id: string, input: ChargeInput): Stripe.Charge => ({
  id,
  object: "charge",
  amount: input.amountMinor,
  amount_captured: input.amountMinor,
  amount_refunded: 0,
  application: null,
  application_fee: null,
  application_fee_amount: null,
  balance_transaction: input.balanceTransactionId,
  billing_details: {
    address: input.customer.address ?? null,
    email: input.customer.email,
    name: input.customer.name ?? null,
    phone: input.customer.phone ?? null,
    tax_id: null,
  },
  calculated_statement_descriptor: "WORTH DEMO",
  captured: true,
  created: input.nowSeconds,
  currency: input.currency,
  customer: input.customer.id,
  description: input.description,
  disputed: false,
  failure_balance_transaction: null,
  failure_code: null,
  failure_message: null,
  fraud_details: {},
  livemode: false,
  metadata: input.metadata,
  on_behalf_of: null,
  outcome: {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: "approved_by_network",
    reason: null,
    risk_level: "normal",
    risk_score: 12,
    seller_message: "Payment complete.",
    type: "authorized",
  },
  paid: true,
  payment_intent: input.paymentIntentId,
  payment_method: `pm_${createId("charge").slice(3)}`,
  payment_method_details: { type: "card" },
  receipt_email: null,
  receipt_number: null,
  receipt_url: null,
  refunded: false,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  status: "succeeded",
  transfer_data: null,
  transfer_group: null,
});
