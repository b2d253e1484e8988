import type Stripe from "stripe";
import { listObjects } from "../api/list-objects.ts";
import { refuseLack } from "../api/refusal.ts";
import type { Turn } from "../world/turn.ts";
import { type Operation, playOperation } from "./operation.ts";

/** A payment is asked for by the id its type names; a filter that says one and gives the other is refused. */
const readPaymentFilter = ({ payment }: Stripe.InvoicePaymentListParams): string | undefined => {
  if (payment === undefined) return undefined;
  if (payment.type === "payment_intent" && payment.payment_intent !== undefined)
    return payment.payment_intent;
  throw refuseLack(`payment[${payment.type}]`);
};

const listPayments = (turn: Turn, params: Stripe.InvoicePaymentListParams): object => {
  const paymentIntentId = readPaymentFilter(params);
  return listObjects(
    turn.objects.list("invoice_payment"),
    params,
    "/v1/invoice_payments",
    (payment) =>
      (params.invoice === undefined || payment.invoice === params.invoice) &&
      (params.status === undefined || payment.status === params.status) &&
      (paymentIntentId === undefined || payment.payment.payment_intent === paymentIntentId),
  );
};

export const invoiceOperations: readonly Operation[] = [
  playOperation("Invoices", "retrieve", (turn, _params: Stripe.InvoiceRetrieveParams, id) =>
    turn.objects.get("invoice", id),
  ),
  playOperation("Invoices", "list", (turn, params: Stripe.InvoiceListParams) =>
    listObjects(
      turn.objects.list("invoice"),
      params,
      "/v1/invoices",
      (invoice) =>
        (params.customer === undefined || invoice.customer === params.customer) &&
        (params.status === undefined || invoice.status === params.status) &&
        (params.collection_method === undefined || invoice.collection_method === params.collection_method) &&
        // Nothing is sold by subscription, and nothing is due later.
        params.subscription === undefined &&
        params.due_date === undefined,
    ),
  ),
  playOperation("InvoicePayments", "retrieve", (turn, _params: Stripe.InvoicePaymentRetrieveParams, id) =>
    turn.objects.get("invoice_payment", id),
  ),
  playOperation("InvoicePayments", "list", listPayments),
];
