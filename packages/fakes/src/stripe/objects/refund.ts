import type Stripe from "stripe";

export type RefundInput = {
  charge: Stripe.Charge;
  amountMinor: number;
  reason: Stripe.Refund.Reason | null;
  metadata: Stripe.Metadata;
  balanceTransactionId: string;
  nowSeconds: number;
};

export const buildRefund = (id: string, input: RefundInput): Stripe.Refund => ({
  id,
  object: "refund",
  amount: input.amountMinor,
  balance_transaction: input.balanceTransactionId,
  charge: input.charge.id,
  created: input.nowSeconds,
  currency: input.charge.currency,
  customer: input.charge.customer,
  customer_account: null,
  destination_details: {
    card: { reference_status: "pending", reference_type: "acquirer_reference_number", type: "refund" },
    type: "card",
  },
  metadata: input.metadata,
  payment_intent: input.charge.payment_intent,
  payment_method: input.charge.payment_method,
  reason: input.reason,
  receipt_number: null,
  source_transfer_reversal: null,
  status: "succeeded",
  transfer_reversal: null,
});
