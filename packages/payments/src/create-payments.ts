import type { Clock, Payments } from "@worth/domain";
import { createStripeClient, type StripePatience } from "./create-stripe-client.ts";
import { isLiveKey, type StripeSettings } from "./environment.ts";
import { findSubject } from "./find-subject.ts";
import type { TakeTurn } from "./limit-requests.ts";
import { readPayment } from "./reading/read-payment.ts";
import type { Hash } from "./reading/read-traits.ts";
import { verifyEvent } from "./verify-event.ts";

/** A payment is read in four requests at most, all within the time a settlement may take. */
const usualPatience: StripePatience = { timeoutMs: 10_000, repeats: 1 };

/** Domain's Payments port on Stripe; every request waits for its turn. What could tell a person apart leaves it as a hash. */
export function createPayments(
  settings: StripeSettings,
  takeTurn: TakeTurn,
  clock: Clock,
  hash: Hash,
  patience: StripePatience = usualPatience,
): Payments {
  const stripe = createStripeClient(settings, patience, takeTurn);
  return {
    verifyEvent: (body, signature) => verifyEvent(stripe, settings, body, signature, clock.now()),
    findSubject: (event) => findSubject(stripe, { isLive: isLiveKey(settings.STRIPE_SECRET_KEY) }, event),
    readPayment: (paymentKey) => readPayment(stripe, paymentKey, hash),
  };
}
