import type Stripe from "stripe";
import { createId } from "../world/create-id.ts";
import { buildCard } from "./card.ts";

/** Who pays: a customer of the account, or a guest known by what they typed in. */
export type Payer = {
  customerId: string | null;
  email: string | null;
  name: string | null;
  phone: string | null;
  address: Stripe.Address | null;
  /** The same for everybody who pays with one card: the customer's own, unless their metadata names a `card`. */
  cardFingerprint: string;
  shipping: Stripe.Charge.Shipping | null;
};

export const payAsCustomer = (customer: Stripe.Customer): Payer => ({
  customerId: customer.id,
  email: customer.email,
  name: customer.name ?? null,
  phone: customer.phone ?? null,
  address: customer.address ?? null,
  cardFingerprint: customer.metadata["card"] ?? `card_of_${customer.id}`,
  shipping: customer.shipping,
});

/** Somebody the account does not know. */
export const payAsGuest = (email: string | null, name: string | null = null): Payer => ({
  customerId: null,
  email,
  name,
  phone: null,
  address: null,
  cardFingerprint: `card_of_${email ?? "a stranger"}`,
  shipping: null,
});

export type ChargeInput = {
  amountMinor: number;
  currency: string;
  payer: Payer;
  paymentIntentId: string;
  balanceTransactionId: string;
  description: string | null;
  metadata: Stripe.Metadata;
  transferGroup: string | null;
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
    address: input.payer.address,
    email: input.payer.email,
    name: input.payer.name,
    phone: input.payer.phone,
    tax_id: null,
  },
  calculated_statement_descriptor: "WORTH DEMO",
  captured: true,
  created: input.nowSeconds,
  currency: input.currency,
  customer: input.payer.customerId,
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
  payment_method_details: { type: "card", card: buildCard(input.payer.cardFingerprint) },
  receipt_email: null,
  receipt_number: null,
  receipt_url: null,
  refunded: false,
  review: null,
  shipping: input.payer.shipping,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  status: "succeeded",
  transfer_data: null,
  transfer_group: input.transferGroup,
});
