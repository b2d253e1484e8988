import type { Clock, Payments } from "@worth/domain";
import Stripe from "stripe";
import { createStripeClient } from "./create-stripe-client.ts";
import type { StripeSettings } from "./environment.ts";
import { findSubject } from "./find-subject.ts";
import { readPayment } from "./read-payment.ts";
import { verifyEvent } from "./verify-event.ts";

/** Domain's Payments port on Stripe. */
export function createPayments(settings: StripeSettings, clock: Clock): Payments {
  const stripe = createStripeClient(settings);
  return {
    verifyEvent: (body, signature) => verifyEvent(stripe, settings, body, signature, clock.now()),
    findSubject: (event) => findSubject(stripe, Stripe.API_VERSION, event),
    readPayment: (paymentKey) => readPayment(stripe, paymentKey),
  };
}
