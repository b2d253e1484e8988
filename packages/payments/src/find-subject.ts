import type { EventSubject, StoredEvent } from "@worth/domain";
import Stripe from "stripe";
import { findPayments } from "./reading/find-payments.ts";
import { readChangedCustomer } from "./reading/read-changed-customer.ts";
import { readCheckout } from "./reading/read-checkout.ts";
import { isMissing } from "./reading/is-missing.ts";

/** Events of money we count; what they carry is old by the time they arrive, so only ids are taken from them. */
export const paymentTypes = [
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
] as const;

/** Who brought a buyer. Its money comes with the events of its payment. */
export const checkoutType = "checkout.session.completed";

export const customerTypes = ["customer.updated", "customer.deleted"] as const;

type Finder = (stripe: Stripe, body: Stripe.Event) => Promise<EventSubject>;

const finders: ReadonlyMap<string, Finder> = new Map([
  ...paymentTypes.map((type) => [type, findPayments] as const),
  ...customerTypes.map((type) => [type, readChangedCustomer] as const),
  [checkoutType, readCheckout] as const,
]);

/** What a stored event is about, as Stripe has it now. */
export async function findSubject(
  stripe: Stripe,
  { isLive }: { isLive: boolean },
  { type, livemode, apiVersion, body }: StoredEvent,
): Promise<EventSubject> {
  const find = finders.get(type);
  const event = body as Stripe.Event;
  // What happens in a member's own account at Stripe is not our money.
  if (!find || event.account) return { kind: "ignored" };
  // Stored under another key: with this one its objects cannot be found.
  if (livemode !== isLive) return { kind: "parked", reason: "other_mode" };
  // Fields move between versions, so nothing is guessed.
  if (apiVersion !== Stripe.API_VERSION) return { kind: "parked", reason: "api_version" };
  try {
    return await find(stripe, event);
  } catch (error) {
    if (isMissing(error)) return { kind: "parked", reason: "object_missing" };
    throw error;
  }
}
