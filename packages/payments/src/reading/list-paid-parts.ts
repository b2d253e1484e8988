import type Stripe from "stripe";
import { placeInInvoice, type PaidPart } from "./invoice-share.ts";
import { expanded } from "./references.ts";

export type ReadPart = PaidPart & { lines: Stripe.InvoiceLineItem[] };

/**
 * What a payment paid of which invoices. A charge names none: the way there is the list of invoice payments. Undefined
 * while an invoice has not noticed yet that its money was taken: it tells of itself when it has.
 */
export async function listPaidParts(stripe: Stripe, paymentKey: string): Promise<ReadPart[] | undefined> {
  // Charges of older integrations, made without a PaymentIntent, are in no such list.
  if (!paymentKey.startsWith("pi_")) return [];
  const { data } = await stripe.invoicePayments.list({
    payment: { type: "payment_intent", payment_intent: paymentKey },
    expand: ["data.invoice"],
    limit: 100,
  });
  if (data.some(({ status }) => status === "open")) return undefined;
  const parts: ReadPart[] = [];
  for (const paid of data) {
    const invoice = expanded<Stripe.Invoice | Stripe.DeletedInvoice>(paid.invoice);
    if (!invoice || invoice.deleted || paid.status !== "paid") continue;
    const isWhole = paid.amount_paid === invoice.total;
    const all = isWhole ? [paid] : await listAll(stripe, invoice.id);
    parts.push({ ...placeInInvoice(invoice, all, paid.id), lines: await listLines(stripe, invoice) });
  }
  return parts;
}

const listAll = (stripe: Stripe, invoice: string): Promise<Stripe.InvoicePayment[]> =>
  stripe.invoicePayments.list({ invoice, status: "paid", limit: 100 }).autoPagingToArray({ limit: 1_000 });

/** An invoice carries its first lines only. */
async function listLines(stripe: Stripe, { id, lines }: Stripe.Invoice): Promise<Stripe.InvoiceLineItem[]> {
  if (!lines.has_more) return lines.data;
  return stripe.invoices.listLineItems(id, { limit: 100 }).autoPagingToArray({ limit: 10_000 });
}
