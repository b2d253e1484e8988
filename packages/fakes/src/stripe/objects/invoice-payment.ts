import type Stripe from "stripe";

export type InvoicePaymentInput = {
  invoiceId: string;
  paymentIntentId: string;
  amountMinor: number;
  currency: string;
  nowSeconds: number;
};

/** Joins an invoice and the PaymentIntent that paid it: the only place where one names the other. */
export const buildInvoicePayment = (id: string, input: InvoicePaymentInput): Stripe.InvoicePayment => ({
  id,
  object: "invoice_payment",
  amount_paid: input.amountMinor,
  amount_requested: input.amountMinor,
  created: input.nowSeconds,
  currency: input.currency,
  invoice: input.invoiceId,
  is_default: true,
  livemode: false,
  payment: { type: "payment_intent", payment_intent: input.paymentIntentId },
  status: "paid",
  status_transitions: { canceled_at: null, paid_at: input.nowSeconds },
});
