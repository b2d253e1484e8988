import type { PaymentTruth } from "@worth/domain";
import type Stripe from "stripe";
import { toMinorUnits } from "./to-minor-units.ts";

/** One payment as Stripe has it now; undefined while nothing of it was captured. */
export async function readPayment(
  stripe: Stripe,
  paymentIntentId: string,
): Promise<PaymentTruth | undefined> {
  const intent = await stripe.paymentIntents.retrieve(paymentIntentId, {
    expand: ["latest_charge", "customer"],
  });
  const charge = expanded(intent.latest_charge);
  if (!charge?.captured || charge.amount_captured === 0) return undefined;
  const invoice = await findInvoice(stripe, paymentIntentId);
  const own = (amount: number): number => toMinorUnits(amount, charge.currency);
  const disputes = charge.disputed
    ? await stripe.disputes.list({ payment_intent: paymentIntentId })
    : { data: [] };
  return {
    paymentKey: paymentIntentId,
    customer: buyerOf(intent, charge),
    currency: charge.currency.toUpperCase(),
    capturedMinor: own(charge.amount_captured),
    taxMinor: own(Math.min(taxOf(invoice), charge.amount_captured)),
    refundedMinor: own(charge.amount_refunded),
    disputedMinor: own(disputes.data.reduce((sum, dispute) => sum + withdrawnBy(dispute), 0)),
    occurredAt: new Date(charge.created * 1000),
    lines: (invoice ? linesOf(invoice) : lineOf(charge)).map((line) => ({
      ...line,
      amountMinor: own(line.amountMinor),
    })),
  };
}

/** A charge names no invoice: the way there is the list of invoice payments. */
async function findInvoice(stripe: Stripe, paymentIntentId: string): Promise<Stripe.Invoice | undefined> {
  const found = await stripe.invoicePayments.list({
    payment: { type: "payment_intent", payment_intent: paymentIntentId },
    expand: ["data.invoice"],
  });
  const invoice = found.data[0]?.invoice;
  return typeof invoice === "object" && !invoice.deleted ? invoice : undefined;
}

/** A dispute counts while its money is away; an inquiry moves none. */
function withdrawnBy({ amount, balance_transactions }: Stripe.Dispute): number {
  return balance_transactions.reduce((sum, moved) => sum + moved.amount, 0) < 0 ? amount : 0;
}

function taxOf(invoice: Stripe.Invoice | undefined): number {
  return (invoice?.total_taxes ?? []).reduce((sum, tax) => sum + tax.amount, 0);
}

function buyerOf(intent: Stripe.PaymentIntent, charge: Stripe.Charge): PaymentTruth["customer"] {
  const customer = expanded<Stripe.Customer | Stripe.DeletedCustomer>(intent.customer);
  const known = customer && !customer.deleted ? customer : undefined;
  return {
    // Somebody who paid as a guest is a customer of this one payment until they are recognised.
    providerId: customer?.id ?? `guest:${intent.id}`,
    email: known?.email ?? charge.billing_details.email ?? charge.receipt_email,
    name: known?.name ?? charge.billing_details.name,
  };
}

const productKey = "worth_product_id";

function linesOf(invoice: Stripe.Invoice): PaymentTruth["lines"] {
  return invoice.lines.data.flatMap((line) => {
    const productRef = line.metadata[productKey] ?? line.pricing?.price_details?.product;
    if (!productRef || line.amount < 0) return [];
    return [{ productRef, productName: line.description ?? productRef, amountMinor: line.amount }];
  });
}

function lineOf(charge: Stripe.Charge): PaymentTruth["lines"] {
  const productRef = charge.metadata[productKey];
  if (!productRef) return [];
  return [{ productRef, productName: charge.description ?? productRef, amountMinor: charge.amount_captured }];
}

function expanded<T extends object>(reference: string | T | null): T | undefined {
  return typeof reference === "object" && reference !== null ? reference : undefined;
}
