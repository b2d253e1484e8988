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
  amount_paid: null,
  amount_requested: input.amountMinor,
  created: input.nowSeconds,
  currency: input.currency,
  invoice: input.invoiceId,
  is_default: true,
  livemode: false,
  payment: { type: "payment_intent", payment_intent: input.paymentIntentId },
  status: "open",
  status_transitions: { canceled_at: null, paid_at: null },
});

/** The same once the invoice has taken the payment for its own. */
export const markInvoicePaymentPaid = (
  payment: Stripe.InvoicePayment,
  nowSeconds: number,
): Stripe.InvoicePayment => ({
  ...payment,
  amount_paid: payment.amount_requested,
  status: "paid",
  status_transitions: { canceled_at: null, paid_at: nowSeconds },
});
