import type Stripe from "stripe";

/** The SDK turns these decimals into objects; on the wire they are text. */
export type WirePrice = Omit<Stripe.Price, "unit_amount_decimal"> & { unit_amount_decimal: string };

export type WireInvoiceLine = Omit<Stripe.InvoiceLineItem, "pricing" | "quantity_decimal"> & {
  pricing: {
    type: "price_details";
    price_details: { price: string; product: string };
    unit_amount_decimal: string;
  };
  quantity_decimal: string;
};

export type WireList<Item> = { object: "list"; data: readonly Item[]; has_more: boolean; url: string };

export type WireInvoice = Omit<Stripe.Invoice, "lines" | "payments"> & { lines: WireList<WireInvoiceLine> };

export type WireEvent = {
  id: string;
  object: "event";
  api_version: string;
  created: number;
  data: { object: object; previous_attributes?: object };
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
};

/** What an account holds, by the noun Stripe uses for it. */
export type Kinds = {
  customer: Stripe.Customer;
  product: Stripe.Product;
  price: WirePrice;
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  invoice: WireInvoice;
  invoice_payment: Stripe.InvoicePayment;
  refund: Stripe.Refund;
  dispute: Stripe.Dispute;
  balance_transaction: Stripe.BalanceTransaction;
  event: WireEvent;
};

export type Kind = keyof Kinds;

/** First letters of the ids of each kind, and how many random characters follow. */
export const idForms: Readonly<
  Record<Kind | "line_item" | "request", readonly [prefix: string, length: number]>
> = {
  customer: ["cus_", 14],
  product: ["prod_", 14],
  price: ["price_", 24],
  payment_intent: ["pi_", 24],
  charge: ["ch_", 24],
  invoice: ["in_", 24],
  invoice_payment: ["inpay_", 24],
  refund: ["re_", 24],
  dispute: ["du_", 24],
  balance_transaction: ["txn_", 24],
  event: ["evt_", 24],
  line_item: ["il_", 24],
  request: ["req_", 14],
};
