import type { PaymentTruth } from "@worth/domain";
import type Stripe from "stripe";
import { expanded } from "./references.ts";
import { shareOfWhole } from "./share-of-whole.ts";

/** What of an invoice one payment paid: where its part begins and ends in the invoice's total. */
export type PaidPart = { invoice: Stripe.Invoice; fromMinor: number; toMinor: number };

/**
 * Where one payment stands among all that paid an invoice, in the order they were made. What the customer's credit
 * settled comes last and belongs to nobody.
 */
export function placeInInvoice(
  invoice: Stripe.Invoice,
  payments: readonly Pick<Stripe.InvoicePayment, "id" | "amount_paid" | "created">[],
  paymentId: string,
): PaidPart {
  const inOrder = payments.toSorted((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
  const before = inOrder.slice(
    0,
    inOrder.findIndex(({ id }) => id === paymentId),
  );
  const fromMinor = before.reduce((sum, payment) => sum + (payment.amount_paid ?? 0), 0);
  const own = payments.find(({ id }) => id === paymentId)?.amount_paid ?? 0;
  return { invoice, fromMinor, toMinor: fromMinor + own };
}

/** The tax in one payment's part of an invoice. */
export function taxOfPart({ invoice, fromMinor, toMinor }: PaidPart): number {
  const taxMinor = (invoice.total_taxes ?? []).reduce((sum, tax) => sum + tax.amount, 0);
  return shareOfWhole(taxMinor, { totalMinor: invoice.total, fromMinor, toMinor });
}

/** Shops that sell the same thing under several of Stripe's products name it by this. */
export const productKey = "worth_product_id";

/**
 * What a payment bought of an invoice's lines, so that everything together is `netMinor`: a line that names no product
 * keeps its part to itself.
 */
export function linesOfPart(
  lines: readonly Stripe.InvoiceLineItem[],
  netMinor: number,
): PaymentTruth["lines"] {
  const sold = lines.map((line) => ({ line, amountMinor: Math.max(0, untaxedOf(line)) }));
  const totalMinor = sold.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  let fromMinor = 0;
  return sold.flatMap(({ line, amountMinor }) => {
    const part = { totalMinor, fromMinor, toMinor: fromMinor + amountMinor };
    fromMinor += amountMinor;
    const product = line.pricing?.price_details?.product;
    const productRef = line.metadata[productKey] ?? expanded<Stripe.Product>(product)?.id ?? product;
    const shareMinor = shareOfWhole(netMinor, part);
    if (typeof productRef !== "string" || amountMinor === 0) return [];
    return [{ productRef, productName: line.description ?? productRef, amountMinor: shareMinor }];
  });
}

/** A line after its discounts, without the tax that its price includes. */
function untaxedOf({ amount, discount_amounts, taxes }: Stripe.InvoiceLineItem): number {
  const taken = (discount_amounts ?? []).reduce((sum, discount) => sum + discount.amount, 0);
  const included = (taxes ?? []).reduce(
    (sum, tax) => sum + (tax.tax_behavior === "inclusive" ? tax.amount : 0),
    0,
  );
  return amount - taken - included;
}
