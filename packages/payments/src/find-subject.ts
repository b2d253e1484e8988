import type { EventSubject, Payments } from "@worth/domain";
import type Stripe from "stripe";

type Event = Parameters<Payments["findSubject"]>[0];

/** Events that move money we count; what they carry is old by the time they arrive, so only ids are taken from them. */
const countedTypes = new Set([
  "invoice.paid",
  "charge.succeeded",
  "charge.captured",
  "charge.refunded",
  "charge.refund.updated",
  "refund.created",
  "refund.updated",
  "refund.failed",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
  "charge.dispute.funds_withdrawn",
  "charge.dispute.funds_reinstated",
]);

/** Which payment an event is about. */
export async function findSubject(stripe: Stripe, apiVersion: string, event: Event): Promise<EventSubject> {
  if (!countedTypes.has(event.type)) return { kind: "ignored" };
  if (event.apiVersion !== apiVersion) {
    const reason = `The event speaks Stripe API ${event.apiVersion ?? "unknown"}; this version of Worth reads ${apiVersion}.`;
    return { kind: "parked", reason };
  }
  const paymentIntentIds = await findPaymentIntents(stripe, objectOf(event.body));
  const [first] = paymentIntentIds;
  if (!first) return { kind: "ignored" };
  if (paymentIntentIds.length > 1)
    return { kind: "parked", reason: "The invoice was paid by several payments." };
  return { kind: "payment", paymentKey: first };
}

type EventObject = { id: string; object: string; payment_intent?: unknown; charge?: unknown };

function objectOf(body: unknown): EventObject {
  return (body as { data: { object: EventObject } }).data.object;
}

async function findPaymentIntents(stripe: Stripe, object: EventObject): Promise<string[]> {
  if (object.object === "invoice") {
    const payments = await stripe.invoicePayments.list({ invoice: object.id, status: "paid" });
    return payments.data.flatMap(({ payment }) => idOf(payment.payment_intent) ?? []);
  }
  const named = idOf(object.payment_intent);
  if (named) return [named];
  const chargeId = object.object === "charge" ? object.id : idOf(object.charge);
  if (!chargeId) return [];
  const charge = await stripe.charges.retrieve(chargeId);
  return [idOf(charge.payment_intent) ?? []].flat();
}

function idOf(reference: unknown): string | undefined {
  if (typeof reference === "string") return reference;
  if (typeof reference === "object" && reference !== null && "id" in reference) return String(reference.id);
  return undefined;
}
