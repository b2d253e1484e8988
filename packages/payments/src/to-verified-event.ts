import type { VerifiedEvent } from "@worth/domain";
import Stripe from "stripe";

/** An event of Stripe's as the use-cases take it. */
export function toVerifiedEvent(event: Stripe.Event): VerifiedEvent {
  return {
    externalId: event.id,
    type: event.type,
    livemode: event.livemode,
    apiVersion: event.api_version,
    occurredAt: new Date(event.created * 1000),
    body: event,
    isReadable: event.api_version === Stripe.API_VERSION,
  };
}
