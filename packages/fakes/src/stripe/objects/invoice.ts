import type Stripe from "stripe";
import type { WireInvoice, WireInvoiceLine } from "../world/kinds.ts";
import { type LineDiscount, listDiscounts, listTaxes } from "./invoice-line.ts";

export type InvoiceInput = {
  customer: Stripe.Customer;
  currency: string;
  /** Before tax. */
  subtotalMinor: number;
  discount: LineDiscount | null;
  taxMinor: number;
  /** The customer's balance in the invoice's currency: negative is credit, which settles a part without money. */
  startingBalanceMinor: number;
  line: WireInvoiceLine;
  metadata: Stripe.Metadata;
  nowSeconds: number;
};

/** A finalized invoice that waits for its payment. */
export const buildOpenInvoice = (id: string, input: InvoiceInput): WireInvoice => {
  const { customer, nowSeconds, startingBalanceMinor } = input;
  const taxableMinor = input.subtotalMinor - (input.discount?.amountMinor ?? 0);
  const totalMinor = taxableMinor + input.taxMinor;
  const dueMinor = Math.max(0, totalMinor + startingBalanceMinor);
  return {
    id,
    object: "invoice",
    account_country: "US",
    account_name: "Worth demo",
    account_tax_ids: null,
    amount_due: dueMinor,
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: dueMinor,
    amount_shipping: 0,
    application: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: false,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
    automatically_finalizes_at: null,
    billing_reason: "manual",
    collection_method: "charge_automatically",
    created: nowSeconds,
    currency: input.currency,
    custom_fields: null,
    customer: customer.id,
    customer_account: null,
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_shipping: null,
    customer_tax_exempt: "none",
    customer_tax_ids: [],
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: input.discount === null ? [] : [input.discount.id],
    due_date: null,
    effective_at: nowSeconds,
    ending_balance: startingBalanceMinor + totalMinor - dueMinor,
    footer: null,
    from_invoice: null,
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: { type: "self" },
    last_finalization_error: null,
    latest_revision: null,
    lines: { object: "list", data: [input.line], has_more: false, url: `/v1/invoices/${id}/lines` },
    livemode: false,
    metadata: input.metadata,
    next_payment_attempt: null,
    number: `${customer.invoice_prefix ?? "INV"}-${String(customer.next_invoice_sequence ?? 1).padStart(4, "0")}`,
    on_behalf_of: null,
    parent: null,
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    period_end: nowSeconds,
    period_start: nowSeconds,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: startingBalanceMinor,
    statement_descriptor: null,
    status: "open",
    status_transitions: {
      finalized_at: nowSeconds,
      marked_uncollectible_at: null,
      paid_at: null,
      voided_at: null,
    },
    subtotal: input.subtotalMinor,
    subtotal_excluding_tax: input.subtotalMinor,
    test_clock: null,
    total: totalMinor,
    total_discount_amounts: listDiscounts(input.discount),
    total_excluding_tax: taxableMinor,
    total_pretax_credit_amounts: [],
    total_taxes: listTaxes(input.taxMinor, taxableMinor),
    webhooks_delivered_at: null,
  };
};

/** The same invoice once everything due is paid. */
export const markInvoicePaid = (invoice: WireInvoice, nowSeconds: number): WireInvoice => ({
  ...invoice,
  amount_paid: invoice.amount_due,
  amount_remaining: 0,
  attempt_count: invoice.amount_due > 0 ? 1 : 0,
  attempted: true,
  status: "paid",
  status_transitions: { ...invoice.status_transitions, paid_at: nowSeconds },
});
