import Stripe from "stripe";

/** Whether Stripe says that it has no such object, in this mode of this account. */
export function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing";
}
