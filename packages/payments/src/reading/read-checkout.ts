import type { EventSubject } from "@worth/domain";
import type Stripe from "stripe";
import { idOf } from "./references.ts";

/** Where a shop passes on the code its visitor came with, beside `client_reference_id`. */
const codeKey = "referral_code";
/** Where it passes on the answer to "how did you hear about us?" in metadata. */
const heardKey = "heard_from";
/** The same as a field of the checkout's own, whose key Stripe takes without an underscore. */
const heardFieldKey = "heardfrom";

/**
 * A checkout that was completed by somebody who came with a code, or says how they heard about us; its payment counts by
 * its own events.
 */
export async function readCheckout(stripe: Stripe, event: Stripe.Event): Promise<EventSubject> {
  const { id } = event.data.object as { id: string };
  const session = await stripe.checkout.sessions.retrieve(id);
  const code = (session.metadata?.[codeKey] ?? session.client_reference_id) || null;
  const heardFrom = heardFromOf(session);
  const buyer = buyerOf(session);
  if ((code ?? heardFrom) === null || !buyer || session.status !== "complete") return { kind: "ignored" };
  const openedAt = new Date(session.created * 1000);
  return { kind: "checkout", checkout: { code, heardFrom, buyer, openedAt } };
}

function heardFromOf({ metadata, custom_fields: fields }: Stripe.Checkout.Session): string | null {
  // A provider that plays Stripe may leave out what Stripe always sends.
  const field = fields?.find(({ key }) => key.toLowerCase() === heardFieldKey);
  return (field?.text?.value ?? metadata?.[heardKey]) || null;
}

/** The same person their payment names: a customer, or the guest of this one payment. */
function buyerOf(session: Stripe.Checkout.Session) {
  const paymentKey = idOf(session.payment_intent);
  const providerId = idOf(session.customer) ?? (paymentKey && `guest:${paymentKey}`);
  if (!providerId) return undefined;
  const { email = null, name = null } = session.customer_details ?? {};
  return { providerId, email: email ?? session.customer_email, name };
}
