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
  /** The connected account it happened in; absent for the platform's own events. */
  account?: string;
  api_version: string;
  created: number;
  data: { object: object; previous_attributes?: object };
  livemode: boolean;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
};

/** A transfer whose list of reversals is always there, as on the wire. */
export type WireTransfer = Omit<Stripe.Transfer, "reversals"> & {
  reversals: WireList<Stripe.TransferReversal>;
};

export type WireCheckoutSession = Omit<Stripe.Checkout.Session, "line_items">;

export type WireCheckoutItem = Omit<Stripe.LineItem, "price"> & { price: WirePrice };

/** What a session is to do once it is paid; no request can see it. */
export type CheckoutPlan = {
  id: string;
  object: "checkout_plan";
  items: readonly WireCheckoutItem[];
  withInvoice: boolean;
  invoiceMetadata: Stripe.Metadata;
  intentMetadata: Stripe.Metadata;
  intentDescription: string | null;
  transferGroup: string | null;
};

/** A link to finish onboarding with; its id is the secret part of its address. */
export type OpenAccountLink = {
  id: string;
  object: "account_link";
  account: string;
  created: number;
  expires_at: number;
  refresh_url: string;
  return_url: string;
};

/** Money a connected account has moved to its own bank, so it cannot be taken back from the account. */
export type AccountPayout = {
  id: string;
  object: "payout";
  account: string;
  amount: number;
  currency: string;
  created: number;
};

/** What an account holds, by the noun Stripe uses for it. */
export type Kinds = {
  customer: Stripe.Customer;
  /** What is left to be read of a customer who was deleted. */
  deleted_customer: Stripe.DeletedCustomer;
  product: Stripe.Product;
  price: WirePrice;
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  invoice: WireInvoice;
  invoice_payment: Stripe.InvoicePayment;
  refund: Stripe.Refund;
  dispute: Stripe.Dispute;
  coupon: Stripe.Coupon;
  promotion_code: Stripe.PromotionCode;
  discount: Stripe.Discount;
  customer_balance_transaction: Stripe.CustomerBalanceTransaction;
  account: Stripe.Account;
  account_link: OpenAccountLink;
  transfer: WireTransfer;
  transfer_reversal: Stripe.TransferReversal;
  topup: Stripe.Topup;
  payout: AccountPayout;
  checkout_session: WireCheckoutSession;
  checkout_plan: CheckoutPlan;
  balance_transaction: Stripe.BalanceTransaction;
  event: WireEvent;
};

export type Kind = keyof Kinds;

/** First letters of the ids of each kind, and how many random characters follow. */
export const idForms: Readonly<
  Record<
    Kind | "line_item" | "checkout_item" | "destination_payment" | "request",
    readonly [prefix: string, length: number]
  >
> = {
  customer: ["cus_", 14],
  deleted_customer: ["cus_", 14],
  product: ["prod_", 14],
  price: ["price_", 24],
  payment_intent: ["pi_", 24],
  charge: ["ch_", 24],
  invoice: ["in_", 24],
  invoice_payment: ["inpay_", 24],
  refund: ["re_", 24],
  dispute: ["du_", 24],
  /** A coupon's id is free text. */
  coupon: ["", 8],
  promotion_code: ["promo_", 24],
  discount: ["di_", 24],
  customer_balance_transaction: ["cbtxn_", 24],
  account: ["acct_", 16],
  account_link: ["onboarding_", 24],
  transfer: ["tr_", 24],
  transfer_reversal: ["trr_", 24],
  topup: ["tu_", 24],
  payout: ["po_", 24],
  checkout_session: ["cs_", 58],
  checkout_plan: ["plan_", 24],
  balance_transaction: ["txn_", 24],
  event: ["evt_", 24],
  line_item: ["il_", 24],
  checkout_item: ["li_", 24],
  destination_payment: ["py_", 24],
  request: ["req_", 14],
};
