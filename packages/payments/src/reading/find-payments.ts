import type { EventSubject } from "@worth/domain";
import type Stripe from "stripe";
import { idOf } from "./references.ts";

type EventObject = { id: string; object: string; payment_intent?: unknown; charge?: unknown };

/** Which payments an event about money is about: an invoice may have been paid by several. */
export async function findPayments(stripe: Stripe, event: Stripe.Event): Promise<EventSubject> {
  const paymentKeys = await findKeys(stripe, event.data.object as EventObject);
  return paymentKeys.length === 0
    ? { kind: "ignored" }
    : { kind: "payments", paymentKeys: [...new Set(paymentKeys)].toSorted() };
}

async function findKeys(stripe: Stripe, object: EventObject): Promise<string[]> {
  if (object.object === "invoice") return listInvoicePayments(stripe, object.id);
  const named = idOf(object.payment_intent);
  if (named) return [named];
  if (object.object === "charge") return [object.id];
  const chargeId = idOf(object.charge);
  if (!chargeId) return [];
  const charge = await stripe.charges.retrieve(chargeId);
  return [idOf(charge.payment_intent) ?? charge.id];
}

/** An invoice settled by the customer's credit alone has none. */
async function listInvoicePayments(stripe: Stripe, invoice: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { payment } of stripe.invoicePayments.list({ invoice, status: "paid", limit: 100 }))
    keys.push(...[idOf(payment.payment_intent) ?? idOf(payment.charge) ?? []].flat());
  return keys;
}
