import type Stripe from "stripe";
import { refuse } from "../api/refusal.ts";
import { buildOpenInvoice, markInvoicePaid } from "../objects/invoice.ts";
import { buildInvoiceLine } from "../objects/invoice-line.ts";
import { buildInvoicePayment } from "../objects/invoice-payment.ts";
import { createId } from "../world/create-id.ts";
import type { WireInvoice } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";
import { checkAmount, readCurrency } from "./check-amount.ts";
import { findOrCreatePrice } from "./sell-product.ts";
import { takePayment } from "./take-payment.ts";

export type InvoicePaymentPlay = {
  customerId: string;
  /** The whole price, tax included. */
  amountMinor: number;
  /** The part of `amountMinor` that is tax. */
  taxMinor?: number | undefined;
  currency: string;
  productName?: string | undefined;
  /** Goes onto the product and the invoice line. */
  productMetadata?: Stripe.Metadata | undefined;
  /** Goes onto the invoice. */
  metadata?: Stripe.Metadata | undefined;
};

const writeInvoice = (turn: Turn, input: InvoicePaymentPlay, customer: Stripe.Customer): WireInvoice => {
  const { nowSeconds, objects } = turn;
  const currency = readCurrency(input.currency);
  const taxMinor = input.taxMinor ?? 0;
  const subtotalMinor = input.amountMinor - taxMinor;
  const metadata = input.productMetadata ?? {};
  const productName = input.productName ?? "Subscription";
  const price = findOrCreatePrice(turn, { productName, amountMinor: subtotalMinor, currency, metadata });
  const id = createId("invoice");
  const line = buildInvoiceLine({
    invoiceId: id,
    amountMinor: subtotalMinor,
    taxMinor,
    currency,
    description: productName,
    priceId: price.id,
    productId: price.product,
    metadata,
    nowSeconds,
  });
  const creditMinor = Math.min(input.amountMinor, Math.max(0, -customer.balance));
  const invoice = buildOpenInvoice(id, {
    customer,
    currency,
    subtotalMinor,
    taxMinor,
    creditMinor,
    line,
    metadata: input.metadata ?? {},
    nowSeconds,
  });
  objects.put("customer", {
    ...customer,
    currency,
    balance: customer.balance + creditMinor,
    next_invoice_sequence: (customer.next_invoice_sequence ?? 1) + 1,
  });
  return objects.put("invoice", invoice);
};

/**
 * Pays through an invoice: `invoice.paid` and `charge.succeeded` tell of one PaymentIntent. The customer's credit
 * balance settles what it can first; an invoice it settles whole has no payment at all.
 */
export const payInvoice = (turn: Turn, input: InvoicePaymentPlay): WireInvoice => {
  checkAmount(input.amountMinor);
  const taxMinor = input.taxMinor ?? 0;
  if (!Number.isSafeInteger(taxMinor) || taxMinor < 0 || taxMinor >= input.amountMinor) {
    throw refuse("The tax is a part of the amount: at least 0 and less than the whole.", { param: "tax" });
  }
  const customer = turn.objects.get("customer", input.customerId, "customer");
  const open = writeInvoice(turn, input, customer);
  turn.tell("invoice.created", { ...open, status: "draft", number: null });
  turn.tell("invoice.finalized", open);
  const paid = turn.objects.put("invoice", markInvoicePaid(open, turn.nowSeconds));
  if (open.amount_due > 0) {
    const { paymentIntent } = takePayment(turn, {
      customer,
      amountMinor: open.amount_due,
      currency: open.currency,
      description: input.productName ?? null,
      metadata: {},
    });
    const payment = buildInvoicePayment(createId("invoice_payment"), {
      invoiceId: open.id,
      paymentIntentId: paymentIntent.id,
      amountMinor: open.amount_due,
      currency: open.currency,
      nowSeconds: turn.nowSeconds,
    });
    turn.tell("invoice_payment.paid", turn.objects.put("invoice_payment", payment));
  }
  turn.tell("invoice.paid", paid);
  turn.tell("invoice.payment_succeeded", paid);
  return paid;
};
